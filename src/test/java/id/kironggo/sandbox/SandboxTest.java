package id.kironggo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.exchange.Offers;
import id.kironggo.openapi.Documents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox answers from the document alone. */
@QuarkusTest
class SandboxTest {

    private static final Desk CONSUMER = Desk.of("DINSOS-P3AKB");

    private Offers offers;

    @BeforeEach
    void begin() {
        offers = Offers.by("DISPENDUKCAPIL").open();
    }

    private Response get(String path) {
        return CONSUMER.http().get(offers.sandbox(path));
    }

    private Response prefer(String path, String preference) {
        return CONSUMER.http().header("Prefer", preference).get(offers.sandbox(path));
    }

    @Test
    void itAnswersWithTheExamplesOfTheDocument() {
        get("/penduduk/3511")
                .then()
                .statusCode(200)
                .header("X-Exchange-Sandbox", "true")
                .body("nama", equalTo("Contoh Dewasa"));
        prefer("/penduduk/3511", "example=lansia").then().statusCode(200).body("umur", equalTo(71));
        prefer("/penduduk/3511", "code=404")
                .then()
                .statusCode(404)
                .header("X-Exchange-Sandbox", "true")
                .body("pesan", equalTo("Tidak ditemukan"));
        get("/sehat").then().statusCode(204).header("X-Exchange-Sandbox", "true");
    }

    @Test
    void whereThereIsNoneItMakesWhatTheSchemaAllows() {
        get("/penduduk?nama=contoh")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].nik", equalTo("3511074501939999"))
                .body("[0].nama", equalTo("contoh"))
                .body("[0].umur", equalTo(0));
        get("/data").then().body("diterima", equalTo(true)).body("id", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=418", "code=xyz", "example=tidak-ada", "code=404, example=lansia"})
    void whatTheDocumentHasNotCannotBePreferred(String preference) {
        prefer("/penduduk/3511", preference).then().statusCode(400).body("errors.pointer", contains("/header/Prefer"));
    }

    @ParameterizedTest
    @CsvSource({
        "/penduduk, /query/nama",
        "/penduduk?nama=a&batas=51, /query/batas",
        "/penduduk?nama=a&batas=x, /query/batas",
        "/penduduk/1?tanggal=2026-11-240, /query/tanggal"
    })
    void parametersMustFitTheDocument(String path, String pointer) {
        get(path).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /nama",
                "{\"nama\": 1} | /nama",
                "{\"nama\": \"\"} | /nama",
                "{\"nama\": \"a\", \"x\": 1} | ''",
                "[] | ''",
                "{\"nama\": null} | /nama"
            })
    void aBodyMustFitTheDocument(String body, String pointer) {
        for (var method : new String[] {"POST", "PUT", "PATCH"}) {
            CONSUMER.http()
                    .contentType("application/json")
                    .body(body)
                    .request(method, offers.sandbox("/data"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void aBodyThatFitsIsAnswered() {
        for (var method : new String[] {"POST", "PUT", "PATCH"}) {
            CONSUMER.http()
                    .contentType("application/json")
                    .body("{\"nama\": \"Contoh\", \"catatan\": null}")
                    .request(method, offers.sandbox("/data"))
                    .then()
                    .statusCode(200)
                    .body("diterima", equalTo(true));
        }
        CONSUMER.http().delete(offers.sandbox("/data")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404", "/data/, 404", "/penduduk/a%2fb, 400", "/penduduk/%2e%2e, 400"})
    void aPathIsJudgedAsTheCallsOwn(String path, int status) {
        CONSUMER.http()
                .urlEncodingEnabled(false)
                .get(offers.sandbox(path))
                .then()
                .statusCode(status);
    }

    @Test
    void aFormatThatTheDocumentHasNotIsRefused() {
        CONSUMER.http().accept("text/csv").get(offers.sandbox("/data")).then().statusCode(406);
        CONSUMER.http()
                .accept("text/csv;q=0.5, application/*")
                .get(offers.sandbox("/data"))
                .then()
                .statusCode(200);
    }

    @Test
    void theNextVersionIsPlayedAtOnce() {
        assertThat(get("/baru").statusCode()).isEqualTo(404);
        var more = Documents.population();
        more.withObject("/paths").set("/baru", Documents.at("/x").at("/paths/~1x"));
        offers.put(Offers.with(Offers.body(more), "visibility", "PUBLIC"), offers.etag())
                .then()
                .statusCode(200);
        assertThat(get("/baru").statusCode()).isEqualTo(200);
    }

    @Test
    void aRegularExpressionOfAStrangerIsNotRun() {
        var document = Documents.population();
        ((ObjectNode) document.at("/components/schemas/Data/properties/nama")).put("pattern", "(a+)+$");
        var strange = Offers.by("DISPENDUKCAPIL");
        strange.put(Offers.with(Offers.body(document), "visibility", "PUBLIC"))
                .then()
                .statusCode(201);
        CONSUMER.http()
                .contentType("application/json")
                .body("{\"nama\": \"" + "a".repeat(60) + "!\"}")
                .post(strange.sandbox("/data"))
                .then()
                .statusCode(200);
    }

    @Test
    void schemasThatContainThemselvesEnd() {
        var document = Documents.population();
        var properties = document.withObject("/components/schemas/Penduduk/properties");
        for (int i = 0; i < 12; i++) {
            properties.putObject("anak" + i).put("$ref", "#/components/schemas/Penduduk");
        }
        offers.put(Offers.with(Offers.body(document), "visibility", "PUBLIC"), offers.etag())
                .then()
                .statusCode(200);
        get("/penduduk?nama=a").then().statusCode(200).time(lessThan(2_000L));
    }
}
