package id.kironggo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Every leaf and every pair of trees up to 300 leaves, and some of large ones, against RFC 6962 recomputed word by word. */
@Plain
class MerkleTreeTest {

    private static final int MOST = 300;
    private static final List<byte[]> ENTRIES = NaiveTree.entries(MOST);
    private static final TiledLeaves TILES =
            new TiledLeaves(ENTRIES.stream().map(Hashes::leaf).toList());
    private static final Map<List<Long>, byte[]> NODES = new HashMap<>();

    private static final List<byte[]> UNIFORM = uniform();

    @Test
    void everyLeafOfEveryTreeIsProvedAsTheRfcSays() {
        for (int size = 1; size <= MOST; size++) {
            var tree = tree(size);
            var root = NaiveTree.root(ENTRIES.subList(0, size));
            assertThat(tree.root()).isEqualTo(root);
            for (int position = 0; position < size; position++) {
                var proof = tree.inclusion(position);
                assertThat(proof.proves(TILES.leaves().get(position), root)).isTrue();
                assertThat(proof.proves(TILES.leaves().get((position + 1) % MOST), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyPairOfTreesIsProvedAsTheRfcSays() {
        var roots = new java.util.ArrayList<byte[]>();
        for (int size = 0; size <= MOST; size++) {
            roots.add(NaiveTree.root(ENTRIES.subList(0, size)));
        }
        for (int to = 1; to <= MOST; to++) {
            var tree = tree(to);
            for (int from = 1; from <= to; from++) {
                var proof = tree.consistency(from);
                assertThat(proof.proves(roots.get(from), roots.get(to))).isTrue();
                assertThat(proof.proves(roots.get(from - 1), roots.get(to))).isFalse();
            }
        }
    }

    @Property(tries = 200)
    void thePathsAreThoseOfTheRfc(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = 1_000) int any) {
        var entries = ENTRIES.subList(0, size);
        var tree = tree(size);

        assertThat(tree.inclusion(any % size).path()).containsExactlyElementsOf(NaiveTree.path(any % size, entries));
        assertThat(tree.consistency(1 + any % size).path())
                .containsExactlyElementsOf(NaiveTree.subproof(1 + any % size, entries, true));
    }

    @Property(tries = 100)
    void aTreeReadLeafByLeafHasTheSameRoot(@ForAll @IntRange(max = MOST) int size) {
        var growing = new GrowingTree();
        TILES.leaves().subList(0, size).forEach(growing::add);

        assertThat(growing.size()).isEqualTo(size);
        assertThat(growing.root()).isEqualTo(NaiveTree.root(ENTRIES.subList(0, size)));
    }

    /** Its subtrees hash what they cover, so that no tree of this size must be built. */
    @Property(tries = 200)
    void aLargeTreeIsProvedByNoMoreHashesThanItIsHigh(
            @ForAll @LongRange(min = 1, max = 1L << 40) long size,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long any) {
        var tree = new MerkleTree(MerkleTreeTest::uniform, size);
        long position = any % size;
        long older = 1 + any % size;

        var inclusion = tree.inclusion(position);
        assertThat(inclusion.proves(uniform(0, position), tree.root())).isTrue();
        assertThat(inclusion.path()).hasSizeLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size));
        var consistency = tree.consistency(older);
        assertThat(consistency.proves(new MerkleTree(MerkleTreeTest::uniform, older).root(), tree.root()))
                .isTrue();
        assertThat(consistency.path()).hasSizeLessThanOrEqualTo(66 - Long.numberOfLeadingZeros(size));
    }

    /** All leaves alike: the hash of a subtree depends on its height alone. */
    private static byte[] uniform(int level, long index) {
        return UNIFORM.get(level);
    }

    /** No node ever changes: each is hashed once, for all trees. */
    private static MerkleTree tree(int size) {
        var nodes = new TiledNodes(TILES);
        return new MerkleTree(
                (level, index) -> NODES.computeIfAbsent(List.of((long) level, index), any -> nodes.at(level, index)),
                size);
    }

    private static List<byte[]> uniform() {
        return Stream.iterate(Hashes.leaf("leaf"), hash -> Hashes.node(hash, hash))
                .limit(64)
                .toList();
    }
}
