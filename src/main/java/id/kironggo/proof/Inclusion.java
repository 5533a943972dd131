package id.kironggo.proof;

import java.util.Arrays;
import java.util.List;

/** The proof that a leaf stands at {@code position} of a tree of {@code size} leaves. */
public record Inclusion(long position, long size, List<byte[]> path) {

    public Inclusion {
        path = List.copyOf(path);
    }

    /** Whether it proves this leaf under this root (RFC 9162 section 2.1.3.2). */
    public boolean proves(byte[] leaf, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long at = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hashes.node(sibling, hash);
                // a last node without a sibling goes up as it is
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
