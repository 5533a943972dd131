package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An entry tells nobody who of the staff acted, but can prove it. */
@Plain
class ScribeTest {

    private static final Caller DISTRICT = Caller.client("kec-07", "KEC-07", Set.of());
    private static final Caller DELEGATE =
            new Caller(Caller.Kind.CLIENT, "dpmd", "KEC-11", Set.of(), "st-7", "DPMD", Set.of());

    private final ObjectMapper mapper = new ObjectMapper();
    private final FieldVault vault = Keyring.vault();
    private final Noted fact = new Noted(UUID.randomUUID(), 2, 3, 4);
    private final Scribe scribe =
            new Scribe(vault, mapper, Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void theOfficerStandsThereAsASaltedDigestAndSealedBeside() throws Exception {
        var draft = scribe.draft(fact, DISTRICT.through("st-0412"));

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(draft.signature().salt());
        var commitment = digest.digest("st-0412".getBytes(StandardCharsets.UTF_8));
        assertThat(entry(draft).path("officer").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(commitment));
        assertThat(draft.canonical()).doesNotContain("st-0412");
        assertThat(draft.signature().salt()).hasSize(16);
        assertThat(draft.signature().agency()).isEqualTo("KEC-07");
        assertThat(vault.open(
                        "ledger_officer",
                        "officer",
                        draft.id(),
                        draft.signature().officer()))
                .isEqualTo("st-0412");
    }

    @Test
    void noSaltIsUsedTwice() throws Exception {
        var officer = DISTRICT.through("st-0412");
        var first = scribe.draft(fact, officer);
        var second = scribe.draft(fact, officer);

        assertThat(first.signature().salt()).isNotEqualTo(second.signature().salt());
        assertThat(entry(first).path("officer")).isNotEqualTo(entry(second).path("officer"));
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void whereNoOfficerIsNamedNothingIsSaidOfOne() throws Exception {
        var draft = scribe.draft(fact, DISTRICT);

        assertThat(draft.signature()).isNull();
        assertThat(entry(draft).fieldNames())
                .toIterable()
                .containsExactly("actor", "agency", "audience", "data", "id", "subject", "time", "type");
    }

    @Test
    void whoActsForAnotherAgencyIsNamedBesideIt() throws Exception {
        var draft = scribe.draft(fact, DELEGATE);

        assertThat(entry(draft).path("agency").asText()).isEqualTo("KEC-11");
        assertThat(entry(draft).path("delegate").asText()).isEqualTo("DPMD");
        assertThat(draft.agency()).isEqualTo("KEC-11");
        assertThat(draft.signature().agency()).as("whose officer it is").isEqualTo("DPMD");
    }

    @Test
    void whatIsToldOfADraftIsItsIdItsTimeAndItsLeafHash() {
        var draft = scribe.draft(fact, DISTRICT);

        assertThat(draft.recorded()).isEqualTo(new Recorded(draft.id(), draft.at(), draft.leaf()));
        assertThat(draft.leaf()).isEqualTo(Scribe.leafHash(draft.canonical()));
        assertThat(draft.at()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    }

    private JsonNode entry(Scribe.Draft draft) throws Exception {
        return mapper.readTree(draft.canonical());
    }
}
