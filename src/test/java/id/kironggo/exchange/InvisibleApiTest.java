package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not see an API can't tell it from one that doesn't exist, whatever they do. */
@QuarkusTest
class InvisibleApiTest {

    private static final Desk OUTSIDER = Desk.of("DLH");
    /** The length is that of what ids and times are pressed to. */
    private static final Set<String> OWN_HEADERS =
            Set.of("X-Request-Id", "RateLimit", "Date", "date", "Location", "content-length");

    private Offers hidden;
    private Offers absent;

    @BeforeEach
    void begin() {
        hidden = Offers.by("DISPENDUKCAPIL").registered();
        absent = Offers.by("DISPENDUKCAPIL");
    }

    @Test
    void itReadsAsAbsent() {
        same(offers -> OUTSIDER.http().get(offers.path()), 404);
        same(offers -> OUTSIDER.http().get(offers.path() + "/openapi"), 404);
        same(offers -> OUTSIDER.http().get(offers.path() + "/openapi?version=1"), 404);
        same(offers -> OUTSIDER.http().get("/v1/apis?agency=DISPENDUKCAPIL&q=" + offers.api()), 200);
        same(offers -> OUTSIDER.http().get(offers.sandbox("/data")), 404);
        same(offers -> OUTSIDER.http().get(offers.sandbox("/a%2fb")), 404);
        same(offers -> OUTSIDER.http().delete(offers.sandbox("/data")), 404);
        for (var method : List.of("POST", "PUT", "PATCH")) {
            same(
                    offers -> OUTSIDER.http()
                            .contentType("application/json")
                            .body("{}")
                            .request(method, offers.sandbox("/data")),
                    404);
        }
    }

    @Test
    void itIsChangedAsAbsent() {
        var body = Offers.written(Offers.body(Offers.document()));
        same(
                offers -> OUTSIDER.http()
                        .contentType("application/json")
                        .body(body)
                        .put(offers.path()),
                404);
        same(
                offers -> OUTSIDER.http()
                        .contentType("application/json")
                        .body("{}")
                        .put(offers.path()),
                404);
        same(offers -> OUTSIDER.http().header("If-Match", "*").delete(offers.path()), 404);
        same(offers -> OUTSIDER.http().delete(offers.path()), 404);
    }

    @Test
    void itIsExplainedAsAbsent() {
        for (var path : List.of("/penduduk/1", "/data", "/nowhere", "/a%2fb", "")) {
            for (var method : List.of("GET", "POST", "TRACE")) {
                var told = same(offers -> offers.explain(OUTSIDER, method, path), 200);
                told.then().body("reason", equalTo("UNKNOWN_API")).body("operation", nullValue());
            }
        }
    }

    @Test
    void itIsAskedForAsAbsentAndStaysSoWhileNotApproved() {
        for (var operation : List.of("bacaPenduduk", "tidakAda")) {
            same(offers -> OUTSIDER.post("/v1/grants", offers.ask(operation)), 201);
        }
        same(offers -> OUTSIDER.http().get("/v1/grants?api=" + offers.api()), 200);
        same(offers -> offers.explain(OUTSIDER, "GET", "/penduduk/1"), 200)
                .then()
                .body("grants.status", contains("PENDING", "PENDING"));
        itReadsAsAbsent();
        for (var offers : List.of(hidden, absent)) {
            List<String> asked = offers.provider()
                    .http()
                    .get("/v1/grants?api=" + offers.api())
                    .jsonPath()
                    .getList("items.id");
            asked.forEach(id ->
                    offers.decide(id, "deny", Map.of("reason", "OTHER")).then().statusCode(200));
        }
        same(offers -> offers.explain(OUTSIDER, "GET", "/penduduk/1"), 200)
                .then()
                .body("reason", equalTo("UNKNOWN_API"))
                .body("grants.status", contains("DENIED", "DENIED"));
        itReadsAsAbsent();
    }

    @Test
    void whoWasAskedForWhatDoesNotExistCanOnlyDeny() {
        var id = absent.asked("DLH", "apaSaja");
        absent.provider().http().get("/v1/grants/" + id).then().body("actions", contains("deny"));
        absent.decide(id, "approve", Map.of()).then().statusCode(409).body("actions", contains("deny"));
        absent.decide(id, "deny", Map.of("reason", "NO_SUCH_API")).then().statusCode(200);
        var unknown = hidden.asked("DLH", "tidakAda");
        hidden.decide(unknown, "approve", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/operations/0"));
    }

    @Test
    void whoMaySeeItDoes() {
        hidden.granted("DLH", "bacaPenduduk");
        OUTSIDER.http()
                .get(hidden.path())
                .then()
                .statusCode(200)
                .body("baseUrl", nullValue())
                .body("actions", contains("ask"));
        OUTSIDER.http().get(hidden.path() + "/openapi").then().statusCode(200);
        OUTSIDER.http().get(hidden.sandbox("/data")).then().statusCode(200);
        OUTSIDER.http().get("/v1/apis?q=" + hidden.api()).then().body("items.api", contains(hidden.api()));
        Desk.of("DISKOMINFO").http().get(hidden.path()).then().statusCode(200).body("baseUrl", notNullValue());
        var open = Offers.by("DISPENDUKCAPIL").open();
        Desk.of("DPMD").http().get(open.path()).then().statusCode(200).body("baseUrl", nullValue());
        open.explain(Desk.of("DPMD"), "GET", "/data").then().body("reason", equalTo("NO_GRANT"));
        Desk.of("DPMD").post("/v1/grants", open.ask("tidakAda")).then().statusCode(400);
    }

    private Response same(Function<Offers, Response> call, int status) {
        var ofHidden = call.apply(hidden);
        assertThat(ofHidden.statusCode()).as(ofHidden.asString()).isEqualTo(status);
        assertThat(told(ofHidden, hidden)).isEqualTo(told(call.apply(absent), absent));
        return ofHidden;
    }

    /** All that an answer tells, but for what names the call itself. */
    private static List<String> told(Response answer, Offers offers) {
        var told = new ArrayList<>(List.of(String.valueOf(answer.statusCode())));
        answer.headers().asList().stream()
                .filter(header -> !OWN_HEADERS.contains(header.getName()))
                .map(Header::toString)
                .sorted()
                .forEach(told::add);
        told.add(answer.asString()
                .replace(offers.api(), "API")
                .replaceAll("\"(id|askedAt|endedAt|traceId|expiresAt|etag)\":\"[^\"]*\"", "\"$1\""));
        return told;
    }
}
