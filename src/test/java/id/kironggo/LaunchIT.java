package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and killing the packaged service, as whoever runs it does. */
class LaunchIT {

    private static final Map<String, String> NOTHING_SET = Map.of();
    private static final Map<String, String> A_DATABASE_SERVER = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "QUARKUS_DATASOURCE_USERNAME", "somebody",
            "QUARKUS_DATASOURCE_PASSWORD", "something");

    @TempDir
    Path scratch;

    @Test
    void acknowledgedDataSurviveAKilledService() throws Exception {
        Path data = scratch.resolve("data");
        PackagedService first = PackagedService.launch(data, NOTHING_SET);
        first.awaitReady();
        String key = Files.readString(data.resolve("master.key"));
        try (Connection owner = first.connect("kironggo_owner")) {
            owner.createStatement().execute("CREATE TABLE launch_proof AS SELECT 42 AS kept");
        }
        ProcessHandle database = first.database();
        first.kill();
        assertThat(database.isAlive()).as("PostgreSQL outlives the killed JVM").isTrue();

        try (PackagedService second = PackagedService.launch(data, NOTHING_SET).awaitReady()) {
            assertThat(database.isAlive()).as("the left-over PostgreSQL").isFalse();
            assertThat(single(second, "kironggo_owner", "SELECT kept FROM launch_proof"))
                    .isEqualTo("42");
            assertThat(Files.readString(data.resolve("master.key"))).isEqualTo(key);
        }
    }

    @Test
    void acknowledgedDataSurviveAKilledServiceAndDatabase() throws Exception {
        Path data = scratch.resolve("data");
        PackagedService first = PackagedService.launch(data, NOTHING_SET);
        first.awaitReady();
        try (Connection owner = first.connect("kironggo_owner")) {
            owner.createStatement().execute("CREATE TABLE launch_proof AS SELECT 42 AS kept");
        }
        ProcessHandle database = first.database();
        database.destroyForcibly();
        database.onExit().join();
        first.kill();

        try (PackagedService second = PackagedService.launch(data, NOTHING_SET).awaitReady()) {
            assertThat(single(second, "kironggo_owner", "SELECT kept FROM launch_proof"))
                    .isEqualTo("42");
        }
    }

    @Test
    void theDatabaseWritesThroughAndKeepsStrangersOut() throws Exception {
        Path data = scratch.resolve("data");
        try (PackagedService service = PackagedService.first(data, NOTHING_SET).awaitReady()) {
            for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                assertThat(single(service, "kironggo_app", "SHOW " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(single(service, "kironggo_app", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(single(
                            service, "postgres", "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(single(
                            service,
                            "kironggo_app",
                            "SELECT concat(datlocprovider, datlocale) FROM pg_database"
                                    + " WHERE datname = current_database()"))
                    .isEqualTo("bC.UTF-8");
        }
        assertThat(data.resolve("postgresql/data/postmaster.pid"))
                .as("PostgreSQL after the stop")
                .doesNotExist();
    }

    @Test
    void aSecondServiceOnTheSameDataIsRefused() throws Exception {
        Path data = scratch.resolve("data");
        try (PackagedService first = PackagedService.launch(data, NOTHING_SET).awaitReady();
                PackagedService second = PackagedService.launch(data, NOTHING_SET)) {
            assertThat(second.awaitRefusal())
                    .contains("is in use by another running Kironggo")
                    .hasLineCount(1);
            assertThat(first.status("/q/health/ready")).isEqualTo(200);

            Map<String, String> samePort = Map.of("QUARKUS_HTTP_PORT", Integer.toString(first.port()));
            try (PackagedService third = PackagedService.launch(scratch.resolve("other"), samePort)) {
                assertThat(third.awaitRefusal())
                        .contains("Port " + first.port() + " is taken by another process")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aConfiguredDatabaseNeedsItsMasterKey() throws Exception {
        assertThat(refusal(A_DATABASE_SERVER))
                .contains("KIRONGGO_MASTER_KEY is required")
                .hasLineCount(1);
        assertThat(refusal(with(A_DATABASE_SERVER, "KIRONGGO_MASTER_KEY", "c2hvcnQ=")))
                .contains("Base64 of 32 bytes")
                .hasLineCount(1);
    }

    @Test
    void demoDataDoNotGoIntoAConfiguredDatabase() throws Exception {
        assertThat(refusal(with(A_DATABASE_SERVER, "KIRONGGO_DEMO", "true")))
                .contains("KIRONGGO_DEMO=true is refused")
                .hasLineCount(1);
        assertThat(refusal(Map.of("KIRONGGO_DEMO", "yes")))
                .contains("false, true or force")
                .hasLineCount(1);
    }

    @Test
    void anUnreachableDatabaseIsToldInOneLine() throws Exception {
        String key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertThat(refusal(with(A_DATABASE_SERVER, "KIRONGGO_MASTER_KEY", key)))
                .contains("The database doesn't let the service in")
                .doesNotContain("\tat ");
    }

    @Test
    void theDemoGreetsInPlainText() throws Exception {
        Map<String, String> demo = Map.of("KIRONGGO_DEMO", "true");
        try (PackagedService service =
                PackagedService.first(scratch.resolve("data"), demo).awaitReady()) {
            assertThat(service.output())
                    .contains("http://localhost:" + service.port() + "/docs")
                    .contains("curl -s http://localhost:" + service.port() + "/v1/services/BANSOS-USUL")
                    .doesNotContain("{\"timestamp\"");
            assertThat(service.status("/q/openapi?format=json"))
                    .as("the contract")
                    .isEqualTo(200);
        }
    }

    @Test
    void anOrdinaryUserCanRunIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is there to become an ordinary user");
        assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root can become somebody else");
        Path app = scratch.resolve("app");
        DirectoryCopy.of(Path.of("target", "quarkus-app"), app);
        Path data = scratch.resolve("data");
        Files.createDirectory(data);
        try (Stream<Path> paths = Files.walk(scratch)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", 65534);
            }
        }
        try (PackagedService service = PackagedService.first(
                        app,
                        data,
                        Map.of("HOME", scratch.toString()),
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups")
                .awaitReady()) {
            assertThat(single(service, "kironggo_app", "SHOW fsync")).isEqualTo("on");
            assertThat(Files.getAttribute(data.resolve("postgresql/data"), "unix:uid"))
                    .isEqualTo(65534);
        }
    }

    private String refusal(Map<String, String> environment) throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.first(scratch.resolve("data"), environment)) {
            return service.awaitRefusal();
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static String single(PackagedService service, String role, String query) throws IOException, SQLException {
        try (Connection connection = service.connect(role);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}
