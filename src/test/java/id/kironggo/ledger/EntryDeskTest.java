package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.proof.Inclusion;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An entry is there for those whom it concerns, and for all others it doesn't exist. */
@Plain
class EntryDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:03:04.567891Z");
    private static final Caller APP = Caller.client("demo-app", null, Set.of());
    private static final Caller DISTRICT = Caller.client("kec-07", "KEC-07", Set.of());
    private static final Caller COORDINATOR =
            Caller.client("diskominfo", "DISKOMINFO", Set.of(Scopes.REQUESTS_OVERSEE));
    private static final Caller AUDITOR = Caller.client("inspektorat", "INSPEKTORAT", Set.of(Scopes.AUDIT_READ));

    private static final RememberedLedger TOLD = new RememberedLedger();

    private static ProvedLedger ledger;
    private static EntryDesk desk;
    private static Recorded entry;
    private static String canonical;

    @BeforeAll
    static void fill() throws Exception {
        ledger = new ProvedLedger();
        desk = new EntryDesk(ledger.database().serving(), TOLD);
        entry = ledger.record(NOW, DISTRICT, List.of(new Concerning("client:demo-app", "agency:KEC-07")))
                .get(0);
        canonical = new LedgerReader(ledger.database().serving(), null)
                .timeline("tests/concerning")
                .get(0)
                .canonical();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void whomItConcernsReadsItByteForByte() {
        for (var caller : List.of(APP, DISTRICT, COORDINATOR)) {
            assertThat(desk.read(id(), caller)).as(caller.id()).isEqualTo(canonical);
        }
        assertThat(Scribe.leafHash(canonical)).isEqualTo(entry.leafHash());
        assertThat(TOLD.told()).as("only the auditor's reading is recorded").isEmpty();
    }

    @Test
    void whomItDoesNotConcernLearnsNotEvenThatItIsThere() {
        var strangers = List.of(
                Caller.client("kec-08", "KEC-08", Set.of(Scopes.EVENTS)),
                Caller.client("other-app", null, Set.of()),
                Caller.client("agency:KEC-07", null, Set.of()));
        for (var stranger : strangers) {
            assertAbsent(id(), stranger);
        }
        assertAbsent(UUID.randomUUID().toString(), COORDINATOR);
        assertAbsent("no-id", COORDINATOR);
    }

    @Test
    void whatWasRecordedIsToldToWhomItConcernsTheCoordinatorAndTheAuditor() {
        for (var caller : List.of(APP, DISTRICT, COORDINATOR, AUDITOR)) {
            var recorded = desk.recorded(id(), caller);

            assertThat(recorded.entry()).as(caller.id()).isEqualTo(entry.entry());
            assertThat(recorded.at()).isEqualTo(NOW);
            assertThat(recorded.leafHash()).isEqualTo(entry.leafHash());
        }
    }

    @Test
    void theResourceReadsAndProvesForWhoeverIsCalling() throws Exception {
        ledger.place();
        ledger.sign();
        var resource = resource(DISTRICT, null);

        assertThat(resource.read(id())).isEqualTo(canonical);
        var proof = resource.prove(id());
        assertThat(proof.leafHash()).isEqualTo(Base64.getEncoder().encodeToString(entry.leafHash()));
        assertThat(new Inclusion(proof.position(), proof.treeSize(), List.of())
                        .proves(entry.leafHash(), Base64.getDecoder().decode(proof.rootHash())))
                .as("alone in its tree")
                .isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> resource(Caller.client("kec-08", "KEC-08", Set.of()), null)
                        .prove(id()))
                .returns(ProblemType.NOT_FOUND, ProblemException::type);
    }

    @Test
    void theResourceExportsWhatWasAskedForInTheNameOfTheAuditor() {
        var asked = new ArrayList<List<Object>>();
        var export = new Asked(asked);

        assertThat(resource(AUDITOR, export).export(5, 7)).isEqualTo("lines\n");
        assertThat(asked).containsExactly(List.of(5L, 7, AUDITOR));
    }

    private static void assertAbsent(String id, Caller caller) {
        assertThatExceptionOfType(ProblemException.class)
                .as("%s by %s", id, caller.id())
                .isThrownBy(() -> desk.read(id, caller))
                .returns(ProblemType.NOT_FOUND, ProblemException::type);
        assertThatExceptionOfType(ProblemException.class)
                .as("%s by %s", id, caller.id())
                .isThrownBy(() -> desk.recorded(id, caller))
                .returns(ProblemType.NOT_FOUND, ProblemException::type);
    }

    private static String id() {
        return entry.entry().toString();
    }

    private static EntryResource resource(Caller caller, LedgerExport export) {
        return new EntryResource(desk, ledger.prover(), export, new CurrentCaller() {
            @Override
            public Caller get() {
                return caller;
            }
        });
    }

    /** A fact for these parties. */
    record Concerning(String first, String second) implements Fact {

        @Override
        public String type() {
            return "test.concerning";
        }

        @Override
        public String subject() {
            return "tests/concerning";
        }

        @Override
        public Set<String> audience() {
            return Set.of(first, second);
        }
    }

    /** An export that keeps what it was asked for. */
    @Vetoed // a scope is inherited, and Quarkus would take it for a bean
    private static final class Asked extends LedgerExport {

        private final List<List<Object>> asked;

        Asked(List<List<Object>> asked) {
            super(null, null, null);
            this.asked = asked;
        }

        @Override
        String read(long from, int limit, Caller auditor) {
            asked.add(List.of(from, limit, auditor));
            return "lines\n";
        }
    }
}
