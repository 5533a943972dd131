package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine of the database is gone without a word, and another answers in its place: the service finds there by itself. */
class FailoverIT {

    @TempDir
    Path scratch;

    @Test
    void aDatabaseThatFallsSilentIsGivenUpForTheOneInItsPlace() throws Exception {
        try (var database = EmbeddedDatabase.start(scratch.resolve("server"));
                var ferry = new Ferry(
                        URI.create(database.url().substring("jdbc:".length())).getPort());
                var service = service(database, ferry).awaitReady()) {
            var token = PackagedExchange.token(service, "demo-app");
            assertThat(submit(service, token)).isEqualTo(201);

            ferry.strand();

            List<Integer> answers = new CopyOnWriteArrayList<>();
            await().atMost(Duration.ofSeconds(70)).until(() -> {
                answers.add(submit(service, token));
                return answers.contains(201);
            });
            assertThat(answers).as("told to come again until then").isSubsetOf(503, 201);
            await().atMost(Duration.ofSeconds(40)).until(() -> service.status("/q/health/ready") == 200);
            assertThat(Crowd.of(20, i -> submit(service, token)))
                    .as("all are well")
                    .containsOnly(201);
            await().atMost(Duration.ofSeconds(20)).until(() -> isHeard(database));
        }
    }

    /** There is a session that listens, beside the one that was stranded. */
    private static boolean isHeard(EmbeddedDatabase database) throws Exception {
        try (var owner = java.sql.DriverManager.getConnection(
                        database.url(), database.migratingUser(), database.migratingPassword());
                var row = owner.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where query = 'listen kironggo'")) {
            row.next();
            return row.getInt(1) == 2;
        }
    }

    private static int submit(PackagedService service, String token) {
        return PackagedExchange.bearing(service, token)
                .body(PackagedExchange.SUBMISSION)
                .post("/v1/requests")
                .statusCode();
    }

    private PackagedService service(EmbeddedDatabase database, Ferry ferry) throws Exception {
        return PackagedService.launch(
                scratch.resolve("data"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ferry.port() + "/kironggo",
                        "QUARKUS_DATASOURCE_USERNAME", database.servingUser(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.servingPassword(),
                        "QUARKUS_FLYWAY_USERNAME", database.migratingUser(),
                        "QUARKUS_FLYWAY_PASSWORD", database.migratingPassword(),
                        "KIRONGGO_MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "KIRONGGO_DEMO", "force"));
    }
}
