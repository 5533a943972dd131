package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine of the database is gone without a word, and another answers in its place: the service finds there by itself. */
class FailoverTrial {

    /** {@code quarkus.datasource.jdbc.max-size}, and the two of those who hear and tell other replicas. */
    private static final int POOL = 16;

    private static final int LISTENING = 2;

    private static final String SESSIONS = "select count(*) from pg_stat_activity where usename = 'kironggo_app'";
    private static final String LISTENERS = "select count(*) from pg_stat_activity where query = 'listen kironggo'";

    @TempDir
    Path scratch;

    @Test
    void aDatabaseThatFallsSilentIsGivenUpForTheOneInItsPlace() throws Exception {
        try (var database = EmbeddedDatabase.start(scratch.resolve("server"));
                var ferry = new Ferry(
                        URI.create(database.url().substring("jdbc:".length())).getPort());
                var service = service(database, ferry).awaitReady()) {
            var token = PackagedExchange.token(service, "demo-app");
            // a pool that is full has no other connection to lend
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                assertThat(Crowd.of(60, i -> submit(service, token))).containsOnly(201);
                return number(database, SESSIONS) == POOL + LISTENING;
            });

            ferry.strand();

            long begun = System.nanoTime();
            List<Integer> answers = new CopyOnWriteArrayList<>();
            await().atMost(Duration.ofSeconds(70)).until(() -> {
                var crowd = Crowd.of(20, i -> submit(service, token));
                answers.addAll(crowd);
                return crowd.stream().allMatch(status -> status == 201);
            });
            assertThat(answers).as("told to come again until then").isSubsetOf(503, 201);
            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .until(() -> service.status("/q/health/ready") == 200);
            System.out.printf("A silent database was given up in %.0f s%n", (System.nanoTime() - begun) / 1e9);
            // beside the session that was stranded
            await().atMost(Duration.ofSeconds(20)).until(() -> number(database, LISTENERS) == 2);
        }
    }

    private static int number(EmbeddedDatabase database, String query) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        database.url(), database.migratingUser(), database.migratingPassword());
                var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int submit(PackagedService service, String token) {
        return PackagedExchange.bearing(service, token)
                .body(PackagedExchange.SUBMISSION)
                .post("/v1/requests")
                .statusCode();
    }

    private PackagedService service(EmbeddedDatabase database, Ferry ferry) throws Exception {
        return PackagedService.on(
                database,
                "jdbc:postgresql://127.0.0.1:" + ferry.port() + "/kironggo",
                scratch.resolve("data"),
                Map.of(
                        "KIRONGGO_MASTER_KEY",
                        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "KIRONGGO_DEMO",
                        "force"));
    }
}
