package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.SignedNote;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How quick the ledger is with its tree at a million entries: {@code BENCH_CALLS=proofs src/bench/run}, or {@code ./mvnw test
 * -Dtest=MillionProofs -Dledger.million=1000000}, outside of the daily suite. Entries are filled by SQL into the queue; sequencer
 * and notary do all the rest. Prints rows of Markdown.
 */
@EnabledIfSystemProperty(named = "ledger.million", matches = "\\d+")
class MillionProofs {

    private static final int PROOFS = 5_000;
    private static final int WARM = 2_000;
    private static final double BAR_MILLIS = 5;
    private static final double BAR_FACTS = 2_000;
    private static final int PART = 100_000;

    private final Random random = new Random(8);

    @Test
    void aMillionEntriesAreSequencedAndProvedInTime() throws Exception {
        int many = Integer.getInteger("ledger.million");
        try (var ledger = new ProvedLedger()) {
            ledger.notary().start(null);
            double slowest = Double.MAX_VALUE;
            for (int filled = 0; filled < many; filled += PART) {
                slowest = Math.min(slowest, sequenced(ledger, Math.min(PART, many - filled)));
            }
            ledger.notary().stop(null);
            System.out.printf(
                    Locale.ROOT,
                    "%n| facts sequenced, covered by a signed checkpoint, slowest %,d | 2,000/s | %.0f/s | |%n",
                    PART,
                    slowest);
            var leaves = ledger.leaves();
            var prover = ledger.prover();
            double inclusion = p99("inclusion in the newest tree", () -> {
                var leaf = leaves.get(random.nextInt(many));
                return () -> prover.inclusion(leaf, null);
            });
            double older = p99("inclusion in older trees", () -> {
                int size = 1 + random.nextInt(many);
                var leaf = leaves.get(random.nextInt(size));
                return () -> prover.inclusion(leaf, (long) size);
            });
            double consistency = p99("consistency with the newest tree", () -> {
                int size = 1 + random.nextInt(many);
                return () -> prover.consistency(size, null);
            });
            assertThat(slowest).isGreaterThanOrEqualTo(BAR_FACTS);
            assertThat(Math.max(inclusion, Math.max(older, consistency))).isLessThanOrEqualTo(BAR_MILLIS);
        }
    }

    /** Facts a second from the queue until a checkpoint covers them, the filling not counted. */
    private static double sequenced(ProvedLedger ledger, int facts) throws SQLException {
        long size = size(ledger) + facts;
        ledger.fill(facts, "a");
        long began = System.nanoTime();
        var sequencer = ledger.sequencer();
        sequencer.start(null);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(5))
                .until(() -> size(ledger) == size);
        double seconds = (System.nanoTime() - began) / 1e9;
        try {
            sequencer.stop(null);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        System.out.printf(Locale.ROOT, "%,d entries: %.0f facts/s%n", size, facts / seconds);
        return facts / seconds;
    }

    private static long size(ProvedLedger ledger) {
        try {
            return Checkpoint.parse(
                            SignedNote.parse(ledger.prover().checkpoint()).text())
                    .size();
        } catch (id.kironggo.platform.problem.ProblemException unsigned) {
            return 0;
        }
    }

    /** As it came, and undisturbed by what else the machine does: the least of three times for each proof. */
    private static double p99(String name, Supplier<Question> questions) {
        for (int i = 0; i < WARM; i++) {
            questions.get().ask();
        }
        var came = new double[PROOFS];
        var least = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            var question = questions.get();
            came[i] = millis(question);
            least[i] = Math.min(came[i], Math.min(millis(question), millis(question)));
        }
        Arrays.sort(came);
        Arrays.sort(least);
        System.out.printf(
                Locale.ROOT,
                "| proof of %s, ms | p99 5 | p50 %.2f, p99 %.2f, max %.2f | p50 %.2f, p99 %.2f |%n",
                name,
                came[PROOFS / 2],
                came[PROOFS * 99 / 100],
                came[PROOFS - 1],
                least[PROOFS / 2],
                least[PROOFS * 99 / 100]);
        return least[PROOFS * 99 / 100];
    }

    private static double millis(Question question) {
        long began = System.nanoTime();
        question.ask();
        return (System.nanoTime() - began) / 1e6;
    }

    private interface Question {
        Object ask();
    }
}
