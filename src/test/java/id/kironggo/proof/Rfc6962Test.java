package id.kironggo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kironggo.Plain;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight leaves on which the implementations of Certificate Transparency agree: roots, inclusion and consistency. */
@Plain
class Rfc6962Test {

    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(entry -> Hashes.leaf(hash(entry)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsOfNoLeafToEightAreTheKnownOnes() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HexFormat.of().formatHex(tree(size).root())).isEqualTo(ROOTS.get(size));
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void theInclusionProofsAreTheKnownOnesAndProve(int position, int size, String path) {
        var proof = tree(size).inclusion(position);

        assertThat(hex(proof.path())).isEqualTo(path);
        assertThat(proof.proves(LEAVES.get(position), hash(ROOTS.get(size)))).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void theConsistencyProofsAreTheKnownOnesAndProve(int from, int to, String path) {
        var proof = tree(to).consistency(from);

        assertThat(hex(proof.path())).isEqualTo(path);
        assertThat(proof.proves(hash(ROOTS.get(from)), hash(ROOTS.get(to)))).isTrue();
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree(8).inclusion(8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(8).inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(8).consistency(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(8).consistency(9));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(-1));
    }

    @Test
    void aProofThatWasTamperedWithProvesNothing() {
        var leaf = LEAVES.get(5);
        var root = hash(ROOTS.get(8));
        var path = tree(8).inclusion(5).path();

        assertThat(new Inclusion(5, 8, path).proves(leaf, root)).isTrue();
        assertThat(new Inclusion(4, 8, path).proves(leaf, root)).isFalse();
        assertThat(new Inclusion(8, 8, path).proves(leaf, root)).isFalse();
        assertThat(new Inclusion(-1, 8, path).proves(leaf, root)).isFalse();
        assertThat(new Inclusion(5, 8, path.subList(0, 2)).proves(leaf, root)).isFalse();
        assertThat(new Inclusion(
                                5,
                                8,
                                Stream.concat(path.stream(), Stream.of(root)).toList())
                        .proves(leaf, root))
                .isFalse();
        assertThat(new Inclusion(5, 8, path).proves(LEAVES.get(4), root)).isFalse();
        for (int hash = 0; hash < path.size(); hash++) {
            var other = new java.util.ArrayList<>(path);
            other.set(hash, flipped(path.get(hash)));
            assertThat(new Inclusion(5, 8, other).proves(leaf, root)).isFalse();
        }
    }

    @Test
    void aConsistencyProofThatWasTamperedWithProvesNothing() {
        var older = hash(ROOTS.get(6));
        var newer = hash(ROOTS.get(8));
        var path = tree(8).consistency(6).path();

        assertThat(new Consistency(6, 8, path).proves(older, newer)).isTrue();
        assertThat(new Consistency(6, 8, path).proves(newer, newer)).isFalse();
        assertThat(new Consistency(6, 8, path).proves(older, older)).isFalse();
        assertThat(new Consistency(5, 8, path).proves(older, newer)).isFalse();
        assertThat(new Consistency(6, 8, path.subList(0, 2)).proves(older, newer))
                .isFalse();
        assertThat(new Consistency(6, 8, List.of()).proves(older, newer)).isFalse();
        assertThat(new Consistency(8, 6, List.of()).proves(newer, older)).isFalse();
        assertThat(new Consistency(0, 8, List.of()).proves(hash(ROOTS.get(0)), newer))
                .isFalse();
        assertThat(new Consistency(8, 8, List.of()).proves(older, newer)).isFalse();
        assertThat(new Consistency(8, 8, List.of(newer)).proves(newer, newer)).isFalse();
        for (int hash = 0; hash < path.size(); hash++) {
            var other = new java.util.ArrayList<>(path);
            other.set(hash, flipped(path.get(hash)));
            assertThat(new Consistency(6, 8, other).proves(older, newer)).isFalse();
        }
    }

    private static MerkleTree tree(long size) {
        return new TiledLeaves(LEAVES).tree(size);
    }

    private static byte[] flipped(byte[] hash) {
        var other = Arrays.copyOf(hash, hash.length);
        other[31] ^= 1;
        return other;
    }

    private static String hex(List<byte[]> path) {
        return String.join(" ", path.stream().map(HexFormat.of()::formatHex).toList());
    }

    private static byte[] hash(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
