package id.kironggo.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** A tree that is read leaf by leaf and keeps no more than its right edge. */
public final class GrowingTree {

    /** Complete subtrees, the smallest and last one first. */
    private final Deque<byte[]> complete = new ArrayDeque<>();

    private long size;

    public GrowingTree() {}

    /** One that goes on from where {@code other} is now. */
    public GrowingTree(GrowingTree other) {
        complete.addAll(other.complete);
        size = other.size;
    }

    public void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            hash = Hashes.node(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        byte[] hash = null;
        for (byte[] subtree : complete) {
            hash = hash == null ? subtree : Hashes.node(subtree, hash);
        }
        return hash == null ? Hashes.empty() : hash;
    }
}
