package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers of the whole ledger learn: who of the staff acted, whether anybody did, and the lines of an export. */
@Plain
class OfficersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Caller DISTRICT = Caller.client("kec-07", "KEC-07", Set.of());
    private static final Caller DELEGATE =
            new Caller(Caller.Kind.CLIENT, "dpmd", "KEC-11", Set.of(), "st-7", "DPMD", Set.of());

    private final ProvedLedger ledger = new ProvedLedger();
    private final LedgerReader reader = new LedgerReader(ledger.database().serving(), Keyring.vault());
    private final Noted fact = new Noted(UUID.randomUUID(), 1, 1, 1);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoActedIsKnownByEntryWhereItWasTold() throws Exception {
        var first = record(DISTRICT.through("st-0412"));
        record(DISTRICT);
        var second = record(DELEGATE);
        ledger.record(NOW, DISTRICT.through("st-9"), List.of(new Noted(UUID.randomUUID(), 1, 1, 1)));

        assertThat(reader.officers(fact.subject()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        first.entry(), new Officer("KEC-07", "st-0412"), second.entry(), new Officer("DPMD", "st-7")));
        assertThat(reader.officers("tests/none")).isEmpty();
    }

    @Test
    void aLedgerIsTouchedOnceAClientDidSomething() throws Exception {
        assertThat(reader.isTouched()).isFalse();
        record(Caller.system());
        assertThat(reader.isTouched()).isFalse();

        record(DISTRICT);
        assertThat(reader.isTouched()).isTrue();
        assertThat(reader.bySystem(new UUID(0, 0), 9))
                .extracting(LedgerEntry::id)
                .containsExactly(reader.timeline(fact.subject()).get(0).id());
    }

    @Test
    void aLineOfTheExportIsPositionLeafHashAndEntry() throws Exception {
        var recorded = List.of(record(Caller.system()), record(DISTRICT), record(DISTRICT));
        ledger.place();
        var mapper = new ObjectMapper();
        var export = new LedgerExport(ledger.database().serving(), mapper, null);

        try (var connection = ledger.database().serving().getConnection()) {
            var lines = export.lines(connection, 1, 9);
            assertThat(lines).hasSize(2).allMatch(line -> line.endsWith("}\n"));
            var line = mapper.readTree(lines.get(0));
            assertThat(line.path("position").asLong()).isEqualTo(1);
            assertThat(line.path("leafHash").asText())
                    .isEqualTo(
                            Base64.getEncoder().encodeToString(recorded.get(1).leafHash()));
            assertThat(Scribe.leafHash(line.path("entry").asText()))
                    .isEqualTo(recorded.get(1).leafHash());
            assertThat(export.lines(connection, 1, 1)).isEqualTo(lines.subList(0, 1));
            assertThat(export.lines(connection, 3, 9)).isEmpty();
        }
    }

    private Recorded record(Caller by) throws Exception {
        return ledger.record(NOW, by, List.of(fact)).get(0);
    }
}
