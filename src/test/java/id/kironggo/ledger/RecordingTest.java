package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.KeptSynchronizations;
import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.persistence.PlainTrip;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the ledger writes of a fact, column by column. */
@Plain
class RecordingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:03:04.567891Z");
    private static final Caller DISTRICT = Caller.client("kec-07", "KEC-07", Set.of());

    private final Counted sequencer = new Counted();
    private final KeptSynchronizations transaction = new KeptSynchronizations();
    private final Noted fact = new Noted(UUID.randomUUID(), 2, 3, 4);
    private final OneTrip trip = PlainTrip.to(PlainDatabase.serving(), transaction);
    private final Ledger ledger =
            new Ledger(trip, new Scribe(null, mapper(), Clock.fixed(NOW, ZoneOffset.UTC)), sequencer, transaction);

    @Test
    void aFactIsWrittenInCanonicalFormUnderItsLeafHash() throws GeneralSecurityException {
        var recorded = recorded(DISTRICT);

        var canonical = "{\"actor\":\"client:kec-07\",\"agency\":\"KEC-07\",\"audience\":[\"" + fact.subject() + "\",\""
                + fact.subject() + "/writers/2\"],\"data\":{\"number\":4,\"transaction\":3,\"writer\":2},\"id\":\""
                + recorded.entry() + "\",\"subject\":\"" + fact.subject()
                + "\",\"time\":\"2026-11-24T09:03:04.567891+07:00\",\"type\":\"id.kironggo.test.noted.v1\"}";
        assertThat(column("canonical", recorded)).isEqualTo(canonical);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[] {0});
        byte[] leaf = digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(recorded.leafHash()).isEqualTo(leaf);
        assertThat(column("encode(leaf_hash, 'hex')", recorded))
                .isEqualTo(HexFormat.of().formatHex(leaf));
        assertThat(recorded.at()).isEqualTo(NOW);
    }

    /** A long piece of work is sent in several trips. */
    @Test
    void factsOfEveryTripAreWrittenOnceInTheirOrder() {
        var recorded = new ArrayList<Recorded>();
        recorded.add(ledger.record(fact, DISTRICT));
        recorded.add(ledger.record(fact, DISTRICT));
        trip.flush();
        recorded.add(ledger.record(fact, DISTRICT));
        transaction.complete();

        assertThat(PlainDatabase.list("select entry from ledger_queue join ledger_entry on id = entry where subject = '"
                        + fact.subject() + "' order by ordinal"))
                .containsExactlyElementsOf(
                        recorded.stream().map(one -> one.entry().toString()).toList());
        assertThat(sequencer.woken).isOne();
    }

    @Test
    void theColumnsSayTheSameAsTheCanonicalForm() {
        var recorded = recorded(DISTRICT);

        assertThat(column("type", recorded)).isEqualTo("id.kironggo.test.noted.v1");
        assertThat(column("subject", recorded)).isEqualTo(fact.subject());
        assertThat(column("client", recorded)).isEqualTo("client:kec-07");
        assertThat(column("agency", recorded)).isEqualTo("KEC-07");
        assertThat(column("at at time zone 'UTC'", recorded)).isEqualTo("2026-11-24 02:03:04.567891");
        assertThat(column("audience", recorded)).isEqualTo("{" + fact.subject() + "," + fact.subject() + "/writers/2}");
        assertThat(PlainDatabase.list("select entry from ledger_queue where entry = '" + recorded.entry() + "'"))
                .hasSize(1);
    }

    @Test
    void aCitizenAndTheSystemAreNotNamed() {
        var bycitizen = recorded(Caller.citizen("BWS-0000-0000-0"));
        assertThat(column("client", bycitizen)).isEqualTo("citizen");
        assertThat(column("canonical", bycitizen))
                .startsWith("{\"actor\":\"citizen\",\"audience\"")
                .doesNotContain("BWS");
        assertThat(column("agency", bycitizen)).isNull();

        assertThat(column("client", recorded(Caller.system()))).isEqualTo("system");
    }

    @Test
    void theSequencerIsWokenWhenTheTransactionHasEnded() {
        ledger.record(fact, DISTRICT);
        assertThat(sequencer.woken).isZero();

        transaction.complete();
        assertThat(sequencer.woken).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseRefusesIsNoSilentLoss() {
        ledger.record(new Unspeakable(), DISTRICT);

        assertThatThrownBy(transaction::complete).isInstanceOf(IllegalStateException.class);
        assertThat(sequencer.woken).isZero();
    }

    private Recorded recorded(Caller by) {
        var recorded = ledger.record(fact, by);
        transaction.complete();
        return recorded;
    }

    private static String column(String expression, Recorded recorded) {
        return PlainDatabase.list("select " + expression + " from ledger_entry where id = '" + recorded.entry() + "'")
                .get(0);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonSettings().customize(mapper);
        return mapper;
    }

    /** PostgreSQL takes no character U+0000. */
    record Unspeakable() implements Fact {

        @Override
        public String type() {
            return "test.unspeakable";
        }

        @Override
        public String subject() {
            return "tests/\u0000";
        }

        @Override
        public Set<String> audience() {
            return Set.of();
        }
    }
}
