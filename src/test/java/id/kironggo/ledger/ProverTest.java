package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kironggo.Plain;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.proof.Consistency;
import id.kironggo.proof.GrowingTree;
import id.kironggo.proof.Inclusion;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is proved of a ledger of five entries that are signed and one that isn't, and what is refused. */
@Plain
class ProverTest {

    private static final int SIGNED = 5;
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final UUID RUN = UUID.randomUUID();

    private static ProvedLedger ledger;
    private static ProofResource resource;
    private static List<Recorded> signed;
    private static Recorded unsigned;
    private static Recorded unplaced;

    @BeforeAll
    static void fill() throws Exception {
        ledger = new ProvedLedger();
        resource = new ProofResource(ledger.prover());
        signed = ledger.record(NOW, Caller.system(), facts(SIGNED));
        ledger.place();
        ledger.sign();
        unsigned = ledger.record(NOW, Caller.system(), facts(1)).get(0);
        ledger.place();
        unplaced = ledger.record(NOW, Caller.system(), facts(1)).get(0);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everyLeafIsProvedInEveryTreeThatHoldsIt() {
        for (int size = 1; size <= SIGNED; size++) {
            for (int position = 0; position < size; position++) {
                var leaf = signed.get(position).leafHash();
                var view = resource.inclusion(base64(leaf), (long) size);

                assertThat(view.position()).isEqualTo(position);
                assertThat(view.treeSize()).isEqualTo(size);
                assertThat(view.leafHash()).isEqualTo(base64(leaf));
                assertThat(proves(view, leaf)).isTrue();
            }
        }
        assertThat(bytes(root(SIGNED))).isEqualTo(rootOfSigned());
    }

    @Test
    void withoutASizeTheTreeOfTheCheckpointIsMeant() {
        var view = resource.inclusion(base64(signed.get(2).leafHash()), null);

        assertThat(view.treeSize()).isEqualTo(SIGNED);
        assertThat(view.rootHash()).isEqualTo(root(SIGNED));
    }

    @Test
    void aLeafThatTheTreeDoesNotHoldIsNotFound() {
        refused(
                ProblemType.NOT_FOUND,
                () -> resource.inclusion(base64(signed.get(3).leafHash()), 3L));
        refused(ProblemType.NOT_FOUND, () -> resource.inclusion(base64(unsigned.leafHash()), null));
        refused(ProblemType.NOT_FOUND, () -> resource.inclusion(base64(unplaced.leafHash()), null));
        refused(ProblemType.NOT_FOUND, () -> resource.inclusion(base64(new byte[32]), null));
    }

    @Test
    void aTreeThatIsNotSignedYetIsNoTree() {
        var leaf = base64(signed.get(0).leafHash());

        invalid("/query/treeSize", "Must be from 1 to 5.", () -> resource.inclusion(leaf, 0L));
        invalid("/query/treeSize", "Must be from 1 to 5.", () -> resource.inclusion(leaf, SIGNED + 1L));
        invalid("/query/to", "Must be from 1 to 5.", () -> resource.consistency(1L, SIGNED + 1L));
        invalid("/query/to", "Must be from 1 to 5.", () -> resource.consistency(1L, 0L));
        invalid("/query/from", "Must be from 1 to 5.", () -> resource.consistency(SIGNED + 1L, null));
        invalid("/query/from", "Must be from 1 to 3.", () -> resource.consistency(4L, 3L));
        invalid("/query/from", "Must be from 1 to 3.", () -> resource.consistency(0L, 3L));
    }

    @Test
    void thatTheLedgerOnlyGrewIsProvedBetweenAnyTwoSizes() {
        for (int to = 1; to <= SIGNED; to++) {
            for (int from = 1; from <= to; from++) {
                var view = resource.consistency((long) from, (long) to);

                assertThat(view.from()).isEqualTo(from);
                assertThat(view.to()).isEqualTo(to);
                assertThat(new Consistency(from, to, hashes(view.proof())).proves(bytes(root(from)), bytes(root(to))))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
        assertThat(resource.consistency(2L, null).to()).isEqualTo(SIGNED);
        assertThat(resource.consistency(3L, 5L).proof()).isNotEmpty();
    }

    @Test
    void anEntryIsProvedOnceACheckpointCoversIt() {
        var last = signed.get(SIGNED - 1);
        var view = ledger.prover().inclusion(last);
        assertThat(view.position()).isEqualTo(SIGNED - 1);
        assertThat(view.treeSize()).isEqualTo(SIGNED);
        assertThat(proves(view, last.leafHash())).isTrue();

        for (var later : List.of(unsigned, unplaced)) {
            refused(ProblemType.NOT_COVERED, () -> ledger.prover().inclusion(later));
        }
    }

    @Test
    void whereALeafStandsTwiceTheFirstPositionIsProved() throws Exception {
        try (var other = new ProvedLedger()) {
            var recorded = other.record(NOW, Caller.system(), facts(3));
            other.place();
            // written anew, the first one is found last
            other.run(
                    "update ledger_position set leaf_hash = (select leaf_hash from ledger_position where position = 2)"
                            + " where position = 1");
            other.sign();

            var view = other.prover().inclusion(recorded.get(2).leafHash(), null);
            assertThat(view.position()).isEqualTo(1);
            assertThat(proves(view, recorded.get(2).leafHash())).isTrue();
        }
    }

    @Test
    void theFirstLeafIsFoundAsTheFirstThoughItStandsTwice() throws Exception {
        try (var other = new ProvedLedger()) {
            var recorded = other.record(NOW, Caller.system(), facts(3));
            other.place();
            other.run(
                    "update ledger_position set leaf_hash = (select leaf_hash from ledger_position where position = 0)"
                            + " where position = 2");
            other.sign();

            assertThat(other.prover()
                            .inclusion(recorded.get(0).leafHash(), null)
                            .position())
                    .isZero();
        }
    }

    @Test
    void beforeTheFirstCheckpointThereIsNothingToProveBy() {
        try (var other = new ProvedLedger()) {
            var early = new ProofResource(other.prover());

            refused(ProblemType.UNAVAILABLE, early::checkpoint);
            refused(ProblemType.UNAVAILABLE, early::key);
            refused(ProblemType.UNAVAILABLE, () -> early.inclusion(base64(new byte[32]), null));
            refused(ProblemType.UNAVAILABLE, () -> early.consistency(1L, null));
        }
    }

    @Test
    void checkpointAndKeyAreGivenAsTheyWereSigned() {
        assertThat(resource.checkpoint().lines().skip(1)).startsWith("5", root(SIGNED));
        assertThat(resource.checkpoint()).isEqualTo(ledger.prover().checkpoint());
        assertThat(resource.key())
                .startsWith(resource.checkpoint().lines().findFirst().orElseThrow() + "+");
    }

    private static void refused(ProblemType type, ThrowingCallable asked) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(asked).returns(type, ProblemException::type);
    }

    private static void invalid(String pointer, String said, ThrowingCallable asked) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(asked).satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_INPUT);
            assertThat(problem.faults()).extracting(Fault::pointer).containsExactly(pointer);
            assertThat(problem.faults().get(0).detail().en()).isEqualTo(said);
        });
    }

    private static boolean proves(InclusionView view, byte[] leaf) {
        return new Inclusion(view.position(), view.treeSize(), hashes(view.proof()))
                .proves(leaf, bytes(view.rootHash()));
    }

    private static String root(long size) {
        return resource.inclusion(base64(signed.get(0).leafHash()), size).rootHash();
    }

    private static byte[] rootOfSigned() {
        var tree = new GrowingTree();
        signed.forEach(entry -> tree.add(entry.leafHash()));
        return tree.root();
    }

    private static List<byte[]> hashes(List<String> proof) {
        return proof.stream().map(ProverTest::bytes).toList();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static List<Noted> facts(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Noted(RUN, 1, 1, i)).toList();
    }
}
