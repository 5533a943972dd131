package id.kironggo.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tree over the first {@code size} leaves (RFC 9162 section 2.1), of which any complete subtree can be asked. */
public record MerkleTree(Nodes nodes, long size) {

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
    }

    public byte[] root() {
        return size == 0 ? Hashes.empty() : hash(0, size);
    }

    /** The proof that the leaf at {@code position} is in the tree (section 2.1.3.1). */
    public Inclusion inclusion(long position) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("Position " + position + " is not in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = middle(from, to);
            if (position < middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return new Inclusion(position, size, path);
    }

    /** The proof that the tree began as its first {@code older} leaves, at least one (section 2.1.4.1). */
    public Consistency consistency(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("A tree of " + size + " never had just " + older + " leaves");
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (older != to) {
            long middle = middle(from, to);
            if (older <= middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        // the whole older tree is known to whoever asks
        if (from > 0) {
            path.add(hash(from, to));
        }
        Collections.reverse(path);
        return new Consistency(older, size, List.copyOf(path));
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.at(level, from >>> level);
        }
        long middle = middle(from, to);
        return Hashes.node(hash(from, middle), hash(middle, to));
    }

    /** Left stands the largest power of two that leaves something for the right. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
