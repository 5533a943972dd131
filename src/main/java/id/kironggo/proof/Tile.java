package id.kironggo.proof;

import java.util.Arrays;

/** Up to 256 hashes that stand side by side in the tree, as C2SP tlog-tiles cuts it. */
public record Tile(byte[] hashes) {

    /** Levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    /** Hashes of a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** Bytes of a full tile. */
    public static final int BYTES = WIDTH * Hashes.LENGTH;

    public Tile {
        if (hashes.length % Hashes.LENGTH != 0 || hashes.length > BYTES) {
            throw new IllegalArgumentException("A tile has no " + hashes.length + " bytes");
        }
    }

    public int width() {
        return hashes.length / Hashes.LENGTH;
    }

    /** The hash over the 2^{@code height} hashes from {@code index} × 2^{@code height} on. */
    public byte[] node(int height, int index) {
        if (height == 0) {
            return Arrays.copyOfRange(hashes, index * Hashes.LENGTH, (index + 1) * Hashes.LENGTH);
        }
        return Hashes.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    }

    /** The hash over a full tile, which is one hash of a tile above. */
    public byte[] root() {
        return node(HEIGHT, 0);
    }
}
