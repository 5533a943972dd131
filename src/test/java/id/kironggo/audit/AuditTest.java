package id.kironggo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.Inclusion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the auditor reads, how it is narrowed, and what stays behind of the reading. */
@QuarkusTest
class AuditTest {

    private static final Desk AUDITOR = Desk.of("INSPEKTORAT");
    private static final Desk DISTRICT = Desk.of("KEC-07");

    @Test
    void eachFilterNarrows() {
        var subject = "requests/" + accepted("Alasan yang panjang.").id();
        assertThat(types(Map.of("subject", subject, "limit", 100)))
                .contains("id.kironggo.request.submitted.v1", "id.kironggo.request.revealed.v1");
        assertThat(types(Map.of("type", "id.kironggo.request.revealed.v1")))
                .containsOnly("id.kironggo.request.revealed.v1");
        assertThat(read("entries", Map.of("agency", "KEC-07")).getList("items.agency"))
                .containsOnly("KEC-07");
        assertThat(read("entries", Map.of("client", "demo-app")).getList("items.actor"))
                .containsOnly("client:demo-app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries", "access"})
    void allFiltersTogetherNarrowToOne(String list) {
        var subject = "requests/" + accepted("Alasan yang panjang.").id();
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var all = new HashMap<String, Object>(Map.of(
                "agency",
                "KEC-07",
                "client",
                "kec-07",
                "type",
                "id.kironggo.request.revealed.v1",
                "subject",
                subject,
                "from",
                today.minusDays(1).toString(),
                "to",
                today.plusDays(2).toString()));
        assertThat(read(list, all).getList("items")).hasSize(1);
        var others = Map.of(
                "agency", "DISHUB",
                "client", "demo-app",
                "type", "id.kironggo.request.closed.v1",
                "subject", "audit",
                "from", today.plusDays(2).toString(),
                "to", today.minusDays(1).toString());
        others.forEach((filter, other) -> {
            var missing = new HashMap<>(all);
            missing.put(filter, other);
            assertThat(read(list, missing).getList("items")).as(filter).isEmpty();
        });
    }

    private static List<String> types(Map<String, ?> filter) {
        return Proofs.proved(read("entries", filter)).getList("items.type");
    }

    @Test
    void aListIsReadInPartsWithoutGapOrRepetition() {
        var request = accepted("Uji halaman.");
        var subject = "requests/" + request.id();
        var whole = read("entries", Map.of("subject", subject, "limit", 100)).<String>getList("items.id");
        var parts = new ArrayList<String>();
        var answer = AUDITOR.http()
                .queryParam("subject", subject)
                .queryParam("limit", 2)
                .get("/v1/audit/entries");
        String next;
        do {
            next = answer.path("next");
            parts.addAll(answer.path("items.id"));
            if (next != null) {
                answer.then().header("Link", containsString("rel=\"next\""));
                answer = AUDITOR.http()
                        .queryParam("subject", subject)
                        .queryParam("limit", 2)
                        .queryParam("cursor", next)
                        .get("/v1/audit/entries");
            }
        } while (next != null);
        assertThat(parts).isEqualTo(whole).hasSizeGreaterThan(4);
        AUDITOR.http()
                .queryParam("cursor", "abc")
                .get("/v1/audit/access")
                .then()
                .statusCode(400);
    }

    @Test
    void theSheetSaysTheSameAndEachLineIsProvedByItself() {
        var request = accepted("=HYPERLINK(\"http://example.org\")");
        var subject = "requests/" + request.id();
        var page = read("access", Map.of("subject", subject));
        var sheet = sheet("access", Map.of("subject", subject, "format", "csv"));
        var line =
                CsvReader.builder().ofNamedCsvRecord(sheet).stream().findFirst().orElseThrow();

        assertThat(sheet).doesNotContain(",=", ",\"=");
        assertThat(line.getField("purpose")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        for (var column : List.of("id", "kind", "type", "subject", "actor", "agency", "legalBasis")) {
            assertThat(line.getField(column)).as(column).isEqualTo(page.getString("items[0]." + column));
        }
        assertThat(line.getField("entry")).isEqualTo(page.getString("items[0].proof.entry"));
        proved(line);
        AUDITOR.http()
                .urlEncodingEnabled(false)
                .get(line.getField("proof"))
                .then()
                .statusCode(200);
    }

    @Test
    void aLongSheetIsTheWholeListInItsOrder() {
        accepted("Uji lembar.");
        Proofs.settled();
        var to = Map.of("type", "id.kironggo.ledger.read.v1", "format", "csv");
        int many = 520 - (int) Owner.count("ledger_entry where type = 'id.kironggo.ledger.read.v1'");
        var entry = Owner.list("select id from ledger_entry limit 1").get(0);
        for (int i = 0; i < many; i++) {
            AUDITOR.http().get("/v1/ledger/entries/" + entry).then().statusCode(200);
        }
        Proofs.settled();
        var lines = CsvReader.builder().ofNamedCsvRecord(sheet("entries", to)).stream()
                .toList();
        assertThat(lines)
                .extracting(line -> line.getField("id"))
                .isEqualTo(Owner.list("select id from ledger_entry where type = 'id.kironggo.ledger.read.v1'"
                        + " order by at desc, id desc"))
                .hasSizeGreaterThan(500);
        lines.forEach(AuditTest::proved);
    }

    @Test
    void excelGetsWhatItTakes() {
        accepted("Uji lembar.");
        var sheet = sheet("access", Map.of("agency", "KEC-07", "format", "csv", "dialect", "excel-id"));
        assertThat(sheet).startsWith("\uFEFFat;id;kind;");
        AUDITOR.http()
                .header("Accept", "text/csv")
                .queryParam("subject", "audit")
                .get("/v1/audit/entries")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .body(startsWith("at,id,type,"));
    }

    /** One fact an answer, which names the filter, and none that follows from it. */
    @Test
    void theAuditorsOwnReadsAreRecordedOnceEach() {
        var filter = Map.of("subject", "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", "agency", "KEC-07");
        long before = Owner.count("ledger_entry where type = 'id.kironggo.audit.read.v1'");
        long all = Owner.count("ledger_entry where client = 'client:inspektorat'");
        AUDITOR.http().queryParams(filter).get("/v1/audit/entries").then().statusCode(200);
        AUDITOR.http().queryParams(filter).get("/v1/audit/access").then().statusCode(200);
        AUDITOR.http()
                .queryParams(filter)
                .queryParam("format", "csv")
                .get("/v1/audit/access")
                .then()
                .statusCode(200);
        assertThat(Owner.count("ledger_entry where type = 'id.kironggo.audit.read.v1'"))
                .isEqualTo(before + 3);
        assertThat(Owner.count("ledger_entry where client = 'client:inspektorat'"))
                .isEqualTo(all + 3);
        var read = Proofs.proved(read("entries", Map.of("subject", "audit", "limit", 3)));
        assertThat(read.getList("items.data.list")).isEqualTo(List.of("access", "access", "entries"));
        assertThat(read.getList("items.data.format")).isEqualTo(List.of("csv", "json", "json"));
        assertThat(read.getString("items[0].data.filter.agency")).isEqualTo("KEC-07");
        assertThat(read.getString("items[0].data.filter.subject")).isEqualTo(filter.get("subject"));
    }

    @ParameterizedTest
    @CsvSource({
        "agency,KEC 07",
        "client,3511074501909999",
        "subject,requests/3511074501909999",
        "type,'=1'",
        "format,xml",
        "dialect,lotus",
        "limit,0"
    })
    void whatCannotBeAFilterIsRefusedAndNotRecorded(String name, String value) {
        long before = Owner.count("ledger_entry where type = 'id.kironggo.audit.read.v1'");
        AUDITOR.http()
                .queryParam(name, value)
                .get("/v1/audit/entries")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/" + name));
        assertThat(Owner.count("ledger_entry where type = 'id.kironggo.audit.read.v1'"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diskominfo", "setda", "kec-07", "demo-app"})
    void nobodyElseAudits(String client) {
        new Desk(client).http().get("/v1/audit/entries").then().statusCode(403);
        new Desk(client).http().get("/v1/audit/access").then().statusCode(403);
    }

    private static io.restassured.path.json.JsonPath read(String list, Map<String, ?> filter) {
        return Proofs.read(list, filter);
    }

    private static String sheet(String list, Map<String, ?> filter) {
        Proofs.settled();
        Response answer = AUDITOR.http().queryParams(filter).get("/v1/audit/" + list);
        return answer.then().statusCode(200).extract().asString();
    }

    private static void proved(NamedCsvRecord line) {
        var hex = HexFormat.of();
        byte[] leaf = Hashes.leaf(line.getField("entry"));
        assertThat(line.getField("leafHash")).isEqualTo(hex.formatHex(leaf));
        var path = Arrays.stream(line.getField("path").split(" "))
                .map(hex::parseHex)
                .toList();
        long size = Long.parseLong(line.getField("treeSize"));
        assertThat(new Inclusion(Long.parseLong(line.getField("position")), size, path)
                        .proves(leaf, hex.parseHex(line.getField("rootHash"))))
                .isTrue();
    }

    private static Desk.Case accepted(String purpose) {
        var request = new Desk("demo-app").submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        DISTRICT.post(
                        "/v1/requests/" + request.id() + "/reveal",
                        Map.of("fields", List.of("/applicant/nik"), "purpose", purpose, "legalBasis", "UU 23/2006"))
                .then()
                .statusCode(200);
        return request;
    }
}
