package id.kironggo.proof;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Tiles over leaves in memory, of full tiles and partial ones. */
public record TiledLeaves(List<byte[]> leaves) implements TiledNodes.Tiles {

    @Override
    public Tile tile(int level, long number) {
        var hashes = new ByteArrayOutputStream();
        int span = Math.toIntExact(1L << (Tile.HEIGHT * level));
        for (int i = 0; i < Tile.WIDTH; i++) {
            long from = (number * Tile.WIDTH + i) * span;
            if (from + span <= leaves.size()) {
                hashes.writeBytes(
                        level == 0
                                ? leaves.get((int) from)
                                : tile(level - 1, from / span).root());
            }
        }
        return new Tile(hashes.toByteArray());
    }

    public MerkleTree tree(long size) {
        return new MerkleTree(new TiledNodes(this), size);
    }
}
