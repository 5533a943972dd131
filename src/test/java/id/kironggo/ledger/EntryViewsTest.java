package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.proof.Consistency;
import id.kironggo.proof.Inclusion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What entries, proofs and questions say of themselves. */
@Plain
class EntryViewsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final UUID ID = new UUID(7, 1);

    @Test
    void aCallerIsItselfAndOneOfItsAgency() {
        assertThat(Parties.of(Caller.client("kec-07", "KEC-07", Set.of())))
                .containsExactlyInAnyOrder("client:kec-07", "agency:KEC-07");
        assertThat(Parties.of(Caller.client("demo-app", null, Set.of()))).containsExactly("client:demo-app");
    }

    @Test
    void anOfficerIsKnownToTheOwnAgencyTheCoordinatorAndTheAuditor() {
        var officer = new Officer("KEC-07", "st-0412");

        assertThat(officer.isKnownTo(Caller.client("kec-07", "KEC-07", Set.of())))
                .isTrue();
        assertThat(officer.isKnownTo(Caller.client("diskominfo", "DISKOMINFO", Set.of(Scopes.REQUESTS_OVERSEE))))
                .isTrue();
        assertThat(officer.isKnownTo(Caller.client("inspektorat", "INSPEKTORAT", Set.of(Scopes.AUDIT_READ))))
                .isTrue();
        assertThat(officer.isKnownTo(Caller.client("kec-08", "KEC-08", Set.of())))
                .isFalse();
    }

    @Test
    void underADelegationItIsTheOwnAgencyThatCounts() {
        var delegate = new Caller(Caller.Kind.CLIENT, "dpmd", "KEC-07", Set.of(), null, "DPMD", Set.of());

        assertThat(new Officer("DPMD", "st-7").isKnownTo(delegate)).isTrue();
        assertThat(new Officer("KEC-07", "st-0412").isKnownTo(delegate)).isFalse();
    }

    @Test
    void whoIsOfNoAgencyLearnsOfNoOfficer() {
        var app = Caller.client("demo-app", null, Set.of(Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ));

        assertThat(new Officer("KEC-07", "st-0412").isKnownTo(app)).isFalse();
        assertThat(new Officer("KEC-07", "st-0412").isKnownTo(Caller.system())).isFalse();
    }

    @Test
    void anEntryGivesWhatTheFactSaidAndItsVerb() {
        var entry = entry("{\"data\":{\"ticket\":\"BWS-1\"},\"id\":\"1\"}");

        assertThat(entry.data(MAPPER).path("ticket").asText()).isEqualTo("BWS-1");
        assertThat(entry.data(MAPPER).size()).isOne();
        assertThat(entry.verb()).isEqualTo("request.submitted");
    }

    @Test
    void anEntryThatCanNotBeReadIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> entry("{\"data\"").data(MAPPER))
                .withMessage("Ledger entry " + ID + " can't be read");
    }

    @Test
    void aReadingOfTheLedgerConcernsNobodyButTheAuditor() {
        var read = new LedgerRead(ID, null, null);

        assertThat(read.type()).isEqualTo("ledger.read");
        assertThat(read.subject()).isEqualTo("ledger");
        assertThat(read.audience()).isEmpty();
        assertThat(MAPPER.valueToTree(read).toString())
                .isEqualTo("{\"entry\":\"" + ID + "\",\"from\":null,\"count\":null}");
    }

    @Test
    void aQuestionIsOfTypesOnceItNamesATypeOrAFamily() {
        var type = List.of("id.kironggo.request.submitted.v1");
        var family = List.of("id.kironggo.request.");

        assertThat(new Ask(0, null, List.of(), List.of(), null, 1).isOfTypes()).isFalse();
        assertThat(new Ask(0, null, type, List.of(), null, 1).isOfTypes()).isTrue();
        assertThat(new Ask(0, null, List.of(), family, null, 1).isOfTypes()).isTrue();
        assertThat(new Ask(0, null, type, family, null, 1).isOfTypes()).isTrue();
    }

    @Test
    void proofsAreGivenInStandardBase64() {
        var inclusion = InclusionView.of(
                new Inclusion(5, 8, List.of(bytes("low"), bytes("high"))), bytes("leaf"), bytes("root?>"));
        assertThat(inclusion).isEqualTo(new InclusionView(5, 8, "bGVhZg==", "cm9vdD8+", List.of("bG93", "aGlnaA==")));

        assertThat(ConsistencyView.of(new Consistency(6, 8, List.of(bytes("low")))))
                .isEqualTo(new ConsistencyView(6, 8, List.of("bG93")));
        assertThat(new Seal(8, bytes("root?>"), "note").rootHash()).isEqualTo("cm9vdD8+");
    }

    @Test
    void aQuestionWithoutConditionsIsAboutAllAndWithThemAboutWhatMeetsEach() {
        var nothing = new EntryQuery(null, null, null, "tests/1", null, null, null, 9);
        assertThat(nothing.narrowed("id").where()).isEqualTo("true");

        var at = Instant.parse("2026-11-24T02:00:00Z");
        var all = new EntryQuery("KEC-07", "client:c", "t", "tests/1", at, at, null, 9)
                .from(new EntryQuery.Place(at, ID));
        assertThat(all.narrowed("entry").where())
                .isEqualTo("agency = ? and client = ? and type = ? and at >= ? and at < ? and (at, entry) < (?, ?)");
        assertThat(all)
                .isEqualTo(
                        new EntryQuery("KEC-07", "client:c", "t", "tests/1", at, at, new EntryQuery.Place(at, ID), 9));
    }

    private static LedgerEntry entry(String canonical) {
        return new LedgerEntry(
                ID, 3L, Instant.EPOCH, "id.kironggo.request.submitted.v1", "requests/1", "KEC-07", canonical);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
