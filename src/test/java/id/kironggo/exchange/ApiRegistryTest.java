package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.openapi.Documents;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an agency offers an API: registered, changed by versions, retired. */
@QuarkusTest
class ApiRegistryTest {

    private static final Map<String, Object> BODY = Offers.body(Documents.population());

    @Test
    void anAgencyRegistersAnApiAndReadsItBack() {
        var offers = Offers.by("DISPENDUKCAPIL");
        offers.put(BODY)
                .then()
                .statusCode(201)
                .header("Location", offers.path())
                .header("ETag", "\"0\"")
                .body("agency.code", equalTo("DISPENDUKCAPIL"))
                .body("api", equalTo(offers.api()))
                .body("timeoutSeconds", equalTo(10))
                .body("maxBytes", equalTo(268435456))
                .body("visibility", equalTo("GRANTED"))
                .body("version", equalTo(1))
                .body("operations.operationId", hasItems("bacaPenduduk", "cariPenduduk", "getSehat"))
                .body("operations.find { it.operationId == 'getSehat' }.idMade", equalTo(true))
                .body("operations.find { it.operationId == 'bacaPenduduk' }.personalFields", hasItems("/nik", "/nama"))
                .body("actions", contains("change", "retire"));
        offers.provider().http().get(offers.path()).then().statusCode(200).body("baseUrl", startsWith("https://api."));
        offers.provider()
                .http()
                .get("/v1/apis?agency=DISPENDUKCAPIL&q=" + offers.api())
                .then()
                .body("items.api", contains(offers.api()));
        assertThat(facts(offers)).containsExactly("id.kironggo.api.registered.v1");
    }

    @Test
    void aDocumentOfThePresentVersionIsKeptAsItCame() {
        var offers = Offers.by("DISPENDUKCAPIL");
        var document = Documents.at("/penduduk/{nik}", "/sehat");
        offers.put(Offers.with(Offers.body(document), "healthPath", "/sehat"))
                .then()
                .statusCode(201)
                .body("operations.operationId", contains("getPendudukNik", "getSehat"));
        assertThat(offers.provider().http().get(offers.path() + "/openapi").asString())
                .isEqualTo(document.toString());
    }

    @Test
    void aChangeNeedsItsVersionAndOnlyAnotherDocumentGetsAnother() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        offers.put(BODY).then().statusCode(428);
        offers.put(BODY, "\"7\"").then().statusCode(412);
        offers.put(BODY, "\"0\"").then().statusCode(200).header("ETag", "\"0\"").body("version", equalTo(1));
        offers.put(Offers.with(BODY, "timeoutSeconds", 30), "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("timeoutSeconds", equalTo(30))
                .body("version", equalTo(1));
        var more = Documents.population();
        more.withObject("/info").put("version", "1.1.0");
        offers.put(Offers.body(more), "\"1\"").then().statusCode(200).body("version", equalTo(2));

        var read = offers.provider().http();
        read.get(offers.path() + "/openapi").then().body("info.version", equalTo("1.1.0"));
        offers.provider()
                .http()
                .get(offers.path() + "/openapi?version=1")
                .then()
                .body("info.version", equalTo("1.0.0"));
        offers.provider()
                .http()
                .get(offers.path() + "/openapi?version=3")
                .then()
                .statusCode(404);
        offers.provider()
                .http()
                .get(offers.path() + "/openapi?version=0")
                .then()
                .statusCode(400);
        Offers.by("DISPENDUKCAPIL").put(BODY, "\"0\"").then().statusCode(412);
        assertThat(facts(offers))
                .containsExactly(
                        "id.kironggo.api.registered.v1", "id.kironggo.api.changed.v1", "id.kironggo.api.changed.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "sandbox", "a", "-ab", "A-B", "a_b", "data.penduduk"})
    void aCodeThatIsNoneIsRefused(String code) {
        Offers.by("DISPENDUKCAPIL")
                .named(code)
                .put(BODY)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/path/api"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUSH,, /baseUrl",
        "PULL, https://example.org, /baseUrl",
        "PUSH, ftp://example.org, /baseUrl",
        "PUSH, https://user:pw@example.org, /baseUrl",
        "PUSH, https://example.org/?a=b, /baseUrl",
        "PUSH, https://example.org/#a, /baseUrl",
        "PUSH, //example.org, /baseUrl",
        "PUSH, https:///a, /baseUrl",
        "PUSH, not a url, /baseUrl",
        "PUSH, http://example.org:0, /baseUrl",
        "PUSH, http://example.org:99999, /baseUrl",
        "PUSH, file:///etc/passwd, /baseUrl"
    })
    void anAddressMustBeOneThatCanBeCalled(String mode, String baseUrl, String pointer) {
        var body = new HashMap<>(BODY);
        body.put("mode", mode);
        body.remove("baseUrl");
        if (baseUrl != null) {
            body.put("baseUrl", baseUrl);
        }
        Offers.by("DISPENDUKCAPIL").put(body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void apiInPullModeHasNoAddressAndSmallerBodies() {
        var body = new HashMap<>(Offers.with(BODY, "mode", "PULL"));
        body.remove("baseUrl");
        Offers.by("DISPENDUKCAPIL").put(body).then().statusCode(201).body("maxBytes", equalTo(10485760));
        body.put("maxBytes", 10485761);
        Offers.by("DISPENDUKCAPIL").put(body).then().statusCode(400).body("errors.pointer", contains("/maxBytes"));
        Offers.by("DISPENDUKCAPIL")
                .put(Offers.with(BODY, "healthPath", "/a/../b"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/healthPath"));
    }

    @Test
    void aDocumentLargerThanAnyOtherBodyIsTaken() {
        var document = Documents.population();
        for (int i = 0; i < 2_000; i++) {
            document.withObject("/components/schemas/Lampiran" + i)
                    .put("type", "object")
                    .put("description", "x".repeat(500));
        }
        Offers.by("DISPENDUKCAPIL").put(Offers.body(document)).then().statusCode(201);
    }

    @Test
    void noReferenceOfADocumentIsEverFollowedOutOfIt() throws IOException {
        try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var at = "http://127.0.0.1:" + canary.getLocalPort() + "/";
            for (var place :
                    List.of("/components/schemas/Penduduk", "/paths/~1sehat", "/components/responses/Diterima")) {
                for (var word : List.of("$ref", "$id", "$schema", "$dynamicRef")) {
                    var document = Documents.population();
                    ((ObjectNode) document.at(place)).put(word, at + "x.json");
                    Offers.by("DISPENDUKCAPIL")
                            .put(Offers.body(document))
                            .then()
                            .statusCode(400)
                            .body("errors.pointer", hasItem("/openapi" + place + "/" + word));
                }
            }
            canary.setSoTimeout(500);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(canary::accept))
                    .as("a connection came")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aRetiredApiEndsItsGrantsAndCanBeOfferedAgainWithoutThem() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var approved = offers.granted("DINSOS-P3AKB", "bacaPenduduk");
        var pending = offers.asked("DLH", "bacaPenduduk");
        var path = offers.path();
        offers.provider().http().delete(path).then().statusCode(428);
        Desk.of("DLH").http().header("If-Match", "*").delete(path).then().statusCode(404);
        offers.provider().http().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        offers.provider()
                .http()
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(409)
                .body("actions", contains("change"));
        for (var grant : List.of(approved, pending)) {
            offers.provider()
                    .http()
                    .get("/v1/grants/" + grant)
                    .then()
                    .body("status", equalTo("REVOKED"))
                    .body("reason", equalTo("API_RETIRED"));
        }
        var consumer = Desk.of("DINSOS-P3AKB");
        consumer.http().get(path).then().statusCode(200).body("status", equalTo("RETIRED"));
        offers.explain(consumer, "GET", "/penduduk/1").then().body("reason", equalTo("API_RETIRED"));
        consumer.post("/v1/grants", offers.ask("bacaPenduduk"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/api"));
        Desk.of("DLH").http().get(path).then().statusCode(404);
        assertThat(facts(offers)).contains("id.kironggo.api.retired.v1");

        offers.put(BODY, offers.etag()).then().statusCode(200).body("status", equalTo("ACTIVE"));
        offers.explain(consumer, "GET", "/penduduk/1").then().body("reason", equalTo("GRANT_REVOKED"));
    }

    private static List<String> facts(Offers offers) {
        return Owner.list("select type from ledger_entry where subject = 'apis/" + offers.agency() + "/" + offers.api()
                + "' order by id");
    }
}
