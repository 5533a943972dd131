package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.connector.Headquarters;
import id.kironggo.connector.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as the connector, in a process of its own: no service, no database. */
class ConnectorIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path scratch;

    @Test
    void theJarForwardsCallsAndFinishesThemWhenItIsToldToEnd() throws Exception {
        try (var kironggo = new Headquarters();
                var office = new Office()) {
            var secret = Files.writeString(scratch.resolve("secret.txt"), "s+cret\n");
            var process = launch(
                    "--url",
                    kironggo.url(),
                    "--client-id",
                    "dlh",
                    "--client-secret-file",
                    secret.toString(),
                    "--to",
                    office.url());
            kironggo.park("c1", "GET", "/penduduk", LONG);
            assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(200);

            kironggo.park("c2", "GET", "/slow/2000", LONG);
            await().atMost(LONG).until(() -> office.heard().size() == 2);
            process.destroy();
            assertThat(kironggo.answer("c2").path("status").asInt()).isEqualTo(200);
            assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
            assertThat(log().lines().toList())
                    .hasSize(3)
                    .anyMatch(line -> line.matches("c1 penduduk GET 200 [0-9]+ ms"))
                    .anyMatch(line -> line.matches("c2 penduduk GET 200 [0-9]+ ms"));
            assertThat(scratch.resolve("data")).doesNotExist();
        }
    }

    @Test
    void itTellsHowItIsCalled() throws Exception {
        assertThat(launch("--help").waitFor()).isZero();
        assertThat(log()).contains("--client-secret-file");
        assertThat(launch("--url", "https://a").waitFor()).isEqualTo(2);
        assertThat(log()).hasLineCount(1).contains("KIRONGGO_CLIENT_SECRET");
    }

    private Process launch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString(),
                "connector"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KIRONGGO_"));
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(scratch.resolve("log"));
    }
}
