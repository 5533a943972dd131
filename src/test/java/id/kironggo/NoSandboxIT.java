package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is no demo: nobody moves its clock, plays its agencies or empties it, not even its coordinator. */
class NoSandboxIT {

    private static final String SECRET = "rahasia-koordinator-untuk-uji-saja-0123456789";

    @TempDir
    Path scratch;

    @Test
    void outsideOfADemoThereIsNoSandbox() throws Exception {
        var environment = Map.of("KIRONGGO_COORDINATOR_SECRET", SECRET);
        try (var service =
                PackagedService.first(scratch.resolve("data"), environment).awaitReady()) {
            var coordinator = PackagedExchange.token(service, "coordinator", SECRET);
            var app = PackagedExchange.bearing(service, coordinator)
                    .body("{\"name\": \"Uji\", \"kind\": \"APP\"}")
                    .post("/v1/clients")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            var submitter = PackagedExchange.token(service, app.getString("id"), app.getString("secret"));

            refused(PackagedExchange.bearing(service, coordinator).get("/v1/sandbox/clock"));
            refused(PackagedExchange.bearing(service, coordinator)
                    .body("{\"days\": 1}")
                    .post("/v1/sandbox/clock"));
            refused(PackagedExchange.bearing(service, coordinator).body("{}").post("/v1/sandbox/reset"));
            refused(PackagedExchange.bearing(service, submitter)
                    .body("{\"request\": \"01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10\"}")
                    .post("/v1/sandbox/play"));
            // before the body is looked at
            refused(PackagedExchange.bearing(service, coordinator).body("{").post("/v1/sandbox/reset"));
            try (var database = service.connect("kironggo_owner");
                    var statement = database.createStatement();
                    var row = statement.executeQuery("select count(*) from pg_namespace where nspname = 'baseline'")) {
                row.next();
                assertThat(row.getInt(1)).as("copies of the data").isZero();
            }
        }
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("KIRONGGO_DEMO=true"));
    }
}
