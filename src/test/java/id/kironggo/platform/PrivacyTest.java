package id.kironggo.platform;

import static id.kironggo.platform.StrikingSubmission.NIK;
import static id.kironggo.platform.StrikingSubmission.PERSONAL;
import static id.kironggo.platform.StrikingSubmission.PHONE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Overheard;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a citizen says stays sealed: in every table, in the log, in the ledger, and before the agencies. */
@QuarkusTest
class PrivacyTest {

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

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    private final String key = "kunci-" + UUID.randomUUID();
    private final String wrongSecret = "salah-" + UUID.randomUUID();
    private final List<String> answers = new ArrayList<>();

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
            request = submit(StrikingSubmission.of(NIK, "0" + PHONE));
            carryThroughItsMoves(request);
            readAsEveryAgency(request);
            blunder(request);
            moveSealedColumn(request);
            log = overheard.lines();
        }

        var sealed = Stream.of(PERSONAL, SAID, secrets(request))
                .flatMap(List::stream)
                .toList();
        assertThat(found(sealed, Dump.rows())).as("in a table").isEmpty();
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

    private List<String> secrets(Desk.Case request) {
        var clients = Owner.list("select 'demo-' || id from client");
        assertThat(clients).contains("demo-demo-app", "demo-kec-07");
        var others =
                Stream.of(request.code(), request.code().replace("-", ""), key, wrongSecret, "WRON-GWRO-NGWR-ONGW");
        return Stream.concat(others, clients.stream()).toList();
    }

    @Test
    void theDumpFindsWhatIsInTheClear() {
        var external = "luar-" + UUID.randomUUID();
        var body = StrikingSubmission.of(NIK, "0" + PHONE);
        body.put("externalIds", List.of(Map.of("system", "proof", "id", external)));
        submit(body);

        assertThat(Dump.rows()).anySatisfy(row -> assertThat(row).contains(external));
        assertThat(Dump.decoded(
                        "(\"\\\\x" + HexFormat.of().formatHex("Zzyzxqa".getBytes(StandardCharsets.UTF_8)) + "\")"))
                .contains("Zzyzxqa");
    }

    @Test
    void theSameNikAndPhoneHaveTheSameBlindIndexAndOthersAnother() {
        var one = index(submit(StrikingSubmission.of(NIK, "0" + PHONE)));
        var same = index(submit(StrikingSubmission.of(NIK, "+62" + PHONE)));
        var other = index(submit(StrikingSubmission.of("3511074501909999", "081377019999")));

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
        APP.bring(request);
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
        var unfit = StrikingSubmission.of(NIK, "0" + PHONE);
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
        var other = submit(StrikingSubmission.of("3511074501909999", "0" + PHONE));
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
}
