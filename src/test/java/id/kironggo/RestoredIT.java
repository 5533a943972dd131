package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up and restoring as the README's runbook says, and the verifier as it is shipped. */
class RestoredIT {

    private static final Map<String, String> DEMO = Map.of("KIRONGGO_DEMO", "true");

    @TempDir
    Path scratch;

    private Path checkpoint;
    private Path key;
    private String cursor;

    @Test
    void whatWasRestoredIsAnotherLogAndOldCursorsAreRefused() throws Exception {
        var backup = scratch.resolve("backup");
        try (var service = PackagedService.launch(scratch.resolve("data"), DEMO).awaitReady()) {
            submit(service);
            keep(service);
        }
        assertVerified();
        DirectoryCopy.of(scratch.resolve("data"), backup);

        assertThat(PackagedService.command(backup, "restored")).startsWith("0 A new epoch has begun: ");
        try (var service = PackagedService.launch(backup, DEMO).awaitReady()) {
            coordinator(service)
                    .queryParam("after", cursor)
                    .get("/v1/events")
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/cursor-gone"));
            await().ignoreExceptions()
                    .until(() -> !text(service, "/v1/ledger/key").equals(Files.readString(key)));
            assertThat(text(service, "/v1/ledger/checkpoint").lines().findFirst())
                    .isNotEqualTo(Files.readString(checkpoint).lines().findFirst());
        }
    }

    /** What readers and auditors have of a ledger that goes on. */
    private void keep(PackagedService service) throws IOException {
        cursor = coordinator(service)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        await().until(() -> !text(service, "/v1/ledger/checkpoint").contains("\n0\n"));
        checkpoint = Files.writeString(scratch.resolve("checkpoint"), text(service, "/v1/ledger/checkpoint"));
        key = Files.writeString(scratch.resolve("key"), text(service, "/v1/ledger/key"));
        var export = given().port(service.port())
                .header("Authorization", "Bearer " + PackagedExchange.token(service, "inspektorat"))
                .get("/v1/ledger/export")
                .asString();
        Files.writeString(scratch.resolve("export"), export);
    }

    private void assertVerified() throws IOException, InterruptedException {
        var export = scratch.resolve("export");
        var arguments = new String[] {
            "verify",
            "export",
            "--export",
            export.toString(),
            "--checkpoint",
            checkpoint.toString(),
            "--key",
            key.toString()
        };
        assertThat(PackagedService.command(scratch, arguments)).startsWith("0 VERIFIED: All ");
        Files.writeString(export, Files.readString(export).replaceFirst("request\\.submitted", "request.forgotten"));
        assertThat(PackagedService.command(scratch, arguments)).startsWith("1 REFUTED: First bad position ");
        assertThat(PackagedService.command(scratch, "verify", "--help")).startsWith("0 verify checks");
    }

    private static void submit(PackagedService service) {
        given().port(service.port())
                .header("Authorization", "Bearer " + PackagedExchange.token(service, "demo-app"))
                .contentType("application/json")
                .body(PackagedExchange.SUBMISSION)
                .post("/v1/requests")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification coordinator(PackagedService service) {
        return given().port(service.port())
                .header("Authorization", "Bearer " + PackagedExchange.token(service, "diskominfo"));
    }

    private static String text(PackagedService service, String path) {
        return given().port(service.port())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
