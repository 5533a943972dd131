package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of one installation brought into another that is empty, and back into one that was emptied. */
class CatalogueDocumentIT {

    private static final String EMPTY = "{\"format\": \"kironggo-catalogue-1\", \"whole\": true, \"services\": []}";
    private static final String SECRET = "rahasia-uji-koordinator-yang-panjang";

    @TempDir
    private Path scratch;

    @Test
    void theDocumentIsTheSameByteForByteWhereverItWas() throws Exception {
        String document;
        try (var demo = PackagedService.launch(scratch.resolve("demo"), Map.of("KIRONGGO_DEMO", "true"))
                .awaitReady()) {
            document = export(demo, "diskominfo", "demo-diskominfo");
        }
        var settings = Map.of("KIRONGGO_COORDINATOR_SECRET", SECRET);
        try (var empty =
                PackagedService.first(scratch.resolve("empty"), settings).awaitReady()) {
            assertThat(export(empty, "coordinator", SECRET)).isNotEqualTo(document);
            assertThat(take(empty, document).<Integer>path("published")).isEqualTo(36);
            assertThat(export(empty, "coordinator", SECRET)).isEqualTo(document);

            assertThat(take(empty, EMPTY).<Integer>path("retired")).isEqualTo(36);
            assertThat(export(empty, "coordinator", SECRET)).doesNotContain("NIB");
            assertThat(take(empty, document).<Integer>path("published")).isEqualTo(36);
            assertThat(export(empty, "coordinator", SECRET)).isEqualTo(document);
        }
    }

    private static String export(PackagedService service, String client, String secret) {
        return given().port(service.port())
                .header("Authorization", "Bearer " + PackagedExchange.token(service, client, secret))
                .get("/v1/catalogue/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response take(PackagedService service, String document) {
        var answer = given().port(service.port())
                .header("Authorization", "Bearer " + PackagedExchange.token(service, "coordinator", SECRET))
                .contentType("application/json")
                .body(document)
                .post("/v1/catalogue/import");
        answer.then().statusCode(200);
        return answer;
    }
}
