package id.kironggo.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Overheard;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.platform.privacy.FieldVault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a citizen says stays sealed: in every table, in the log, in the ledger, and before the agencies. */
@QuarkusTest
class PrivacyTest {

    private static final String NIK = "3511075502889999";
    private static final String PHONE = "81377009999";
    private static final List<String> PERSONAL = List.of(
            "Zzyzxqa",
            "Vbnmklp",
            NIK,
            PHONE,
            "zzyzxqa.surel@",
            "Xylofon Qworp",
            "3511011203079999",
            "73918264",
            "Wqakil",
            "sepupu-jauh",
            "warga-Plumkwat",
            "-7.91237",
            "113.82513");
    private static final List<String> SAID = List.of(
            "Gurindam-return",
            "Gurindam-forward",
            "Gurindam-task",
            "Gurindam-rule",
            "Gurindam-question",
            "Gurindam-reply",
            "Gurindam-complete",
            "Gurindam-resolve",
            "Gurindam-evidence",
            "3511011203089999");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    private final String key = "kunci-" + UUID.randomUUID();
    private final String wrongSecret = "salah-" + UUID.randomUUID();
    private final List<String> answers = new ArrayList<>();

    @Inject
    FieldVault vault;

    @Test
    void nothingPersonalIsInTheClearInAnyTableInTheLogOrBeforeTheAgencies() {
        String before = COORDINATOR
                .http()
                .get("/v1/events?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        Desk.Case request;
        List<String> log;
        try (var overheard = new Overheard("")) {
            request = submit(submission(NIK, "0" + PHONE));
            carryThroughItsMoves(request);
            readAsEveryAgency(request);
            blunder(request);
            moveSealedColumn(request);
            log = overheard.lines();
        }

        var secrets = Stream.concat(
                        Stream.of(
                                request.code(),
                                request.code().replace("-", ""),
                                key,
                                wrongSecret,
                                "WRON-GWRO-NGWR-ONGW"),
                        Owner.list("select 'demo-' || id from client").stream())
                .toList();
        assertThat(secrets).contains("demo-demo-app", "demo-kec-07");
        var sealed = Stream.of(PERSONAL, SAID, secrets).flatMap(List::stream).toList();
        assertThat(found(sealed, dump())).as("in a table").isEmpty();
        assertThat(log).as("what went wrong was logged").anySatisfy(line -> assertThat(line)
                .contains("does not open"));
        assertThat(found(sealed, log)).as("in the log").isEmpty();
        assertThat(String.join("\n", answers))
                .contains("351107**********", "Z*** V***")
                .doesNotContain(PERSONAL)
                .doesNotContain(request.code(), key);
        assertThat(toldInEventsAndTimeline(request, before))
                .contains("request.resolved")
                .doesNotContain(sealed)
                .doesNotContain(request.ticket());
    }

    @Test
    void theDumpFindsWhatIsInTheClear() {
        var external = "luar-" + UUID.randomUUID();
        var body = submission(NIK, "0" + PHONE);
        body.put("externalIds", List.of(Map.of("system", "proof", "id", external)));
        submit(body);

        assertThat(dump()).anySatisfy(row -> assertThat(row).contains(external));
        assertThat(decoded("(\"\\\\x" + HexFormat.of().formatHex("Zzyzxqa".getBytes(StandardCharsets.UTF_8)) + "\")"))
                .contains("Zzyzxqa");
    }

    @Test
    void aSealedValueOpensOnlyWhereItWasPut() {
        var id = UUID.randomUUID();
        byte[] sealed = vault.seal("request", "applicant", id, NIK);

        assertThat(vault.open("request", "applicant", id, sealed)).isEqualTo(NIK);
        assertThat(vault.seal("request", "applicant", id, NIK))
                .as("never the same twice")
                .isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open("request", "applicant", UUID.randomUUID(), sealed))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open("request", "place", id, sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open("question", "applicant", id, sealed))
                .hasMessageContaining("does not open");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("request", "applicant", id, sealed)).hasMessageContaining("does not open");
    }

    @Test
    void theSameNikAndPhoneHaveTheSameBlindIndexAndOthersAnother() {
        var one = index(submit(submission(NIK, "0" + PHONE)));
        var same = index(submit(submission(NIK, "+62" + PHONE)));
        var other = index(submit(submission("3511074501909999", "081377019999")));

        assertThat(same).isEqualTo(one).doesNotContainNull();
        assertThat(other.get(0)).isNotEqualTo(one.get(0));
        assertThat(other.get(1)).isNotEqualTo(one.get(1));
    }

    private void carryThroughItsMoves(Desk.Case request) {
        act(DISTRICT, request, "return", Map.of("reason", "WRONG_PLACE", "note", "Gurindam-return"));
        act(OWNER, request, "forward", Map.of("to", "KEC-07", "note", "Gurindam-forward"));
        keep(COORDINATOR.decide(request, "rule", Map.of("to", "KEC-07", "note", "Gurindam-rule")))
                .then()
                .statusCode(200);
        act(DISTRICT, request, "accept", Map.of());
        keep(DISTRICT.decide(request, "dispositions", Map.of("to", "DINKES", "note", "Gurindam-task")))
                .then()
                .statusCode(201);
        ask(DISTRICT, request, "Gurindam-question");
        Desk.citizen(request)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("text", "Gurindam-reply", "answers", Map.of("familyCardNumber", "3511011203089999")))
                .post("/v1/tracking/" + request.ticket() + "/reply")
                .then()
                .statusCode(200);
        act(DISTRICT, request, "complete", Map.of("result", "DONE", "note", "Gurindam-complete"));
        for (var next : List.of(DISTRICT, Desk.of("DISPENDUKCAPIL"), OWNER, OWNER)) {
            act(next, request, "accept", Map.of());
            act(next, request, "complete", Map.of("result", "DONE"));
        }
        keep(OWNER.decide(
                        request,
                        "resolve",
                        Map.of("outcome", "FULFILLED", "note", "Gurindam-resolve", "evidence", "Gurindam-evidence")))
                .then()
                .statusCode(200);
    }

    private void ask(Desk holder, Desk.Case request, String question) {
        var fields = List.of("/answers/familyCardNumber");
        keep(holder.decide(request, "await-citizen", Map.of("question", question, "fields", fields)))
                .then()
                .statusCode(200);
    }

    private void act(Desk desk, Desk.Case request, String action, Map<String, ?> body) {
        keep(desk.act(request, action, body)).then().statusCode(200);
    }

    private void readAsEveryAgency(Desk.Case request) {
        for (var code : List.of(
                "demo-app",
                "KEC-07",
                "DINSOS-P3AKB",
                "DISPENDUKCAPIL",
                "DINKES",
                "DISKOMINFO",
                "INSPEKTORAT",
                "SETDA")) {
            for (var path : List.of(
                    "/v1/requests/" + request.id(),
                    "/v1/requests/" + request.id() + "/timeline",
                    "/v1/requests/" + request.id() + "/route",
                    "/v1/requests?q=" + request.ticket(),
                    "/v1/dispositions?limit=100")) {
                keep(Desk.of(code).http().get(path));
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer.contains(request.ticket()))
                .hasSizeGreaterThan(20);
    }

    /** What goes wrong must not repeat what was given: neither in the answer nor in the log. */
    private void blunder(Desk.Case request) {
        given().auth()
                .preemptive()
                .basic("demo-app", wrongSecret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(401);
        Desk.citizen(new Desk.Case(request.id(), request.ticket(), "WRON-GWRO-NGWR-ONGW"))
                .get("/v1/tracking/" + request.ticket())
                .then()
                .statusCode(401);
        var unfit = submission(NIK, "0" + PHONE);
        unfit.put("nik", NIK);
        keep(APP.post("/v1/requests", unfit)).then().statusCode(400);
        unfit.remove("nik");
        unfit.put("place", Map.of("village", "Xylofon Qworp", "address", "Xylofon Qworp"));
        keep(APP.post("/v1/requests", unfit)).then().statusCode(400);
        keep(APP.http()
                        .contentType("application/json")
                        .body("{\"applicant\":{\"nik\":\"" + NIK + "\",\"name\":\"Zzyzxqa\" \"")
                        .post("/v1/requests"))
                .then()
                .statusCode(400);
        keep(APP.http()
                        .contentType("application/json")
                        .body("{\"applicant\":\"Zzyzxqa " + NIK + "\"}")
                        .post("/v1/requests"))
                .then()
                .statusCode(400);
    }

    /** Somebody with access to the tables puts a citizen's name into another's request: nobody reads it there. */
    private void moveSealedColumn(Desk.Case from) {
        var other = submit(submission("3511074501909999", "0" + PHONE));
        Owner.run("update request set applicant = (select applicant from request where id = '" + from.id()
                + "') where id = '" + other.id() + "'");
        keep(APP.http().get("/v1/requests/" + other.id())).then().statusCode(500);
        Owner.run("update request set applicant = null where id = '" + other.id() + "'");
    }

    private String toldInEventsAndTimeline(Desk.Case request, String before) {
        var subject = "requests/" + request.id();
        await().until(() -> Owner.count("ledger_queue") == 0);
        var events = COORDINATOR
                .http()
                .queryParam("subject", subject)
                .queryParam("after", before)
                .queryParam("limit", 100)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var timeline = DISTRICT.http()
                .get("/v1/" + subject + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return events + timeline + Owner.list("select canonical from ledger_entry where subject = '" + subject + "'");
    }

    private Desk.Case submit(Map<String, Object> body) {
        var answer = APP.http()
                .header("Idempotency-Key", key + "-" + UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Desk.Case(answer.getString("id"), answer.getString("ticket"), answer.getString("accessCode"));
    }

    private Response keep(Response answer) {
        answers.add(answer.asString());
        return answer;
    }

    private static Map<String, Object> submission(String nik, String phone) {
        var body = Samples.bansos();
        var given = new HashMap<>((Map<?, ?>) body.get("answers"));
        body.put(
                "applicant",
                Map.of("name", "Zzyzxqa Vbnmklp", "nik", nik, "phone", phone, "email", "zzyzxqa.surel@contoh.example"));
        body.put(
                "place",
                Map.of(
                        "village",
                        Samples.VILLAGE,
                        "address",
                        "Jalan Xylofon Qworp 77",
                        "point",
                        Map.of("lat", -7.91237, "lon", 113.82513)));
        body.put("representative", Map.of("name", "Wqakil Vbnmklp", "relation", "sepupu-jauh"));
        body.put("citizenRef", "warga-Plumkwat");
        var answers = new HashMap<String, Object>();
        given.forEach((name, value) -> answers.put(name.toString(), value));
        answers.put("familyCardNumber", "3511011203079999");
        answers.put("monthlyIncomeIdr", 73918264);
        body.put("answers", answers);
        return body;
    }

    private static List<String> index(Desk.Case request) {
        return Stream.of("nik_index", "phone_index")
                .map(column -> "select encode(" + column + ", 'hex') from request where id = '" + request.id() + "'")
                .map(sql -> Owner.list(sql).get(0))
                .toList();
    }

    /** The needle and the beginning of where it was found: a whole row would itself tell too much. */
    private static List<String> found(List<String> needles, List<String> texts) {
        assertThat(texts).isNotEmpty();
        return texts.stream()
                .flatMap(text -> needles.stream()
                        .filter(text::contains)
                        .map(needle -> needle + " in " + text.substring(0, Math.min(60, text.length()))))
                .toList();
    }

    /** Every row of every table, as text, with what its bytes say when they are read as text. */
    private static List<String> dump() {
        var tables = Owner.list("""
                select format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""");
        assertThat(tables)
                .contains("public.request", "public.idempotency_record", "public.ledger_entry", "public.client");
        return tables.stream()
                .flatMap(table -> Owner.list("select t::text from " + table + " t").stream()
                        .map(row -> table + " " + decoded(row)))
                .toList();
    }

    private static String decoded(String row) {
        var text = new StringBuilder(row);
        BYTES.matcher(row).results().forEach(found -> {
            byte[] bytes = HexFormat.of().parseHex(found.group(1));
            text.append('\n')
                    .append(new String(bytes, StandardCharsets.UTF_8))
                    .append('\n')
                    .append(new String(bytes, StandardCharsets.UTF_16LE));
        });
        return text.toString();
    }
}
