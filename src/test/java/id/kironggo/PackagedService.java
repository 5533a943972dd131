package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it is shipped, in a process of its own. */
final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final Path dataDir;
    private final Path log;
    private final int port;

    private PackagedService(Process process, Path dataDir, Path log, int port) {
        this.process = process;
        this.dataDir = dataDir;
        this.log = log;
        this.port = port;
    }

    /** Starts it on {@code dataDir} with {@code environment}: on one that was {@link Installed} where nothing is there yet. */
    static PackagedService launch(Path dataDir, Map<String, String> environment) throws IOException {
        boolean isEmbedded = !environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL");
        if (isEmbedded && Files.notExists(dataDir.resolve("postgresql"))) {
            Installed.at(dataDir);
        }
        return first(dataDir, environment);
    }

    /** Starts a replica on {@code database}, which it reaches by {@code url}, with {@code more} in its environment. */
    static PackagedService on(EmbeddedDatabase database, String url, Path dataDir, Map<String, String> more)
            throws IOException {
        var all = new HashMap<>(more);
        all.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        all.put("QUARKUS_DATASOURCE_USERNAME", database.servingUser());
        all.put("QUARKUS_DATASOURCE_PASSWORD", database.servingPassword());
        all.put("QUARKUS_FLYWAY_USERNAME", database.migratingUser());
        all.put("QUARKUS_FLYWAY_PASSWORD", database.migratingPassword());
        return launch(dataDir, all);
    }

    /** The same as {@link #launch}, but for that it has to set up everything by itself. */
    static PackagedService first(Path dataDir, Map<String, String> environment) throws IOException {
        return first(Path.of("target", "quarkus-app"), dataDir, environment);
    }

    /** {@code prefix} goes before {@code java}. */
    static PackagedService first(Path app, Path dataDir, Map<String, String> environment, String... prefix)
            throws IOException {
        Path log = Files.createTempFile("kironggo", ".log");
        int port = freePort();
        ProcessBuilder builder = builder(app, dataDir, log, List.of(prefix));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return new PackagedService(builder.start(), dataDir, log, port);
    }

    /** Another one beside it, with its embedded database and its keys, and {@code environment} besides. */
    PackagedService replica(Map<String, String> environment) throws IOException, SQLException {
        var all = new HashMap<>(environment);
        try (var database = connect("kironggo_app")) {
            all.put("QUARKUS_DATASOURCE_JDBC_URL", database.getMetaData().getURL());
        }
        all.put("QUARKUS_DATASOURCE_USERNAME", "kironggo_app");
        all.put("QUARKUS_DATASOURCE_PASSWORD", Files.readString(dataDir.resolve("postgresql/kironggo_app.password")));
        all.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        all.put(
                "KIRONGGO_MASTER_KEY",
                Files.readString(dataDir.resolve("master.key")).strip());
        return launch(dataDir.resolveSibling("replica-" + System.nanoTime()), all);
    }

    private static ProcessBuilder builder(Path app, Path dataDir, Path log, List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it is stopped long before the optimising compiler, which takes a core for minutes, is done
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-jar");
        command.add(app.resolve("quarkus-run.jar").toAbsolutePath().toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KIRONGGO_"));
        builder.environment().put("KIRONGGO_DATA_DIR", dataDir.toString());
        return builder;
    }

    /** Gives it a command instead of starting it; the code that it ends with, and what it prints. */
    static String command(Path dataDir, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("kironggo", ".log");
        ProcessBuilder builder = builder(Path.of("target", "quarkus-app"), dataDir, log, List.of());
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended")
                .isTrue();
        String output = Files.readString(log);
        Files.delete(log);
        return process.exitValue() + " " + output.strip();
    }

    PackagedService awaitReady() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("it ended at its start: " + output());
                    }
                    return status("/q/health/ready") == 200;
                });
        return this;
    }

    /** Waits until it has ended by itself, and gives all it printed. */
    String awaitRefusal() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended")
                .isTrue();
        assertThat(process.exitValue()).as("exit code").isNotZero();
        return output();
    }

    int port() {
        return port;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** A connection of its embedded database, as {@code role}. */
    Connection connect(String role) throws IOException, SQLException {
        Path postgresql = dataDir.resolve("postgresql");
        String databasePort =
                Files.readAllLines(postgresql.resolve("data/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/kironggo",
                role,
                Files.readString(postgresql.resolve(role + ".password")));
    }

    ProcessHandle database() throws IOException {
        Path pidFile = dataDir.resolve("postgresql/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }

    /** As the power cut does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It stands still, and neither its connections nor its lock end. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).as("kill %s", signal).isZero();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        Files.delete(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
