package id.kironggo.proof;

import java.util.HashMap;
import java.util.Map;

/** The nodes of a tree that is kept in tiles; each tile is read once. */
public final class TiledNodes implements Nodes {

    private final Tiles tiles;
    private final Map<String, Tile> read = new HashMap<>();

    public TiledNodes(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public byte[] at(int level, long index) {
        int height = level % Tile.HEIGHT;
        int across = Tile.HEIGHT - height;
        int offset = (int) (index & ((1L << across) - 1));
        return tile(level / Tile.HEIGHT, index >>> across).node(height, offset);
    }

    private Tile tile(int level, long number) {
        return read.computeIfAbsent(level + "/" + number, any -> tiles.tile(level, number));
    }

    /** Where tiles come from. */
    public interface Tiles {

        /** The tile over the hashes of level {@code level} × 8 of the tree, as far as it goes. */
        Tile tile(int level, long number);
    }
}
