package id.kironggo.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The proof that a tree of {@code to} leaves begins with the {@code from} leaves of an older one. */
public record Consistency(long from, long to, List<byte[]> path) {

    public Consistency {
        path = List.copyOf(path);
    }

    /** Whether it proves that the tree of root {@code newer} only adds to that of {@code older} (RFC 9162 section 2.1.4.2). */
    public boolean proves(byte[] older, byte[] newer) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(older, newer);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.add(0, older);
        }
        return !path.isEmpty() && leads(hashes, older, newer);
    }

    private boolean leads(List<byte[]> hashes, byte[] older, byte[] newer) {
        int aligned = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >>> aligned;
        long last = (to - 1) >>> aligned;
        byte[] first = hashes.get(0);
        byte[] second = first;
        for (byte[] hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = Hashes.node(hash, first);
                second = Hashes.node(hash, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                second = Hashes.node(second, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(first, older) && Arrays.equals(second, newer);
    }
}
