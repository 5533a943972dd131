package id.kironggo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Plain
class SettingsTest {

    private static final Map<String, String> SECRET = Map.of("KIRONGGO_CLIENT_SECRET", "s");

    @TempDir
    Path scratch;

    @Test
    void aCommandLineIsUnderstood() throws Exception {
        var file = Files.writeString(scratch.resolve("secret.txt"), "first\n");
        var settings = Settings.of(
                List.of(
                        "--url=https://kironggo.example.go.id/",
                        "--client-id",
                        "dlh",
                        "--client-secret-file",
                        file.toString(),
                        "--to",
                        "http://localhost:8081/api/",
                        "--workers=64"),
                SECRET);
        assertThat(settings.url()).isEqualTo(URI.create("https://kironggo.example.go.id"));
        assertThat(settings.to()).isEqualTo(URI.create("http://localhost:8081/api"));
        assertThat(settings.workers()).isEqualTo(64);
        assertThat(settings.api()).isEmpty();
        assertThat(settings.isReadableOnTheWay()).isFalse();
        assertThat(settings.currentSecret()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(settings.currentSecret()).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource({
        "--workers 0, --workers is a number",
        "--workers 65, --workers is a number",
        "--workers x, --workers is a number",
        "--url ftp://x, --url is http",
        "--url x, --url is http",
        "--to http://u:p@x, --to is http",
        "--to http://x?y, --to is http",
        "--client-id  , --client-id needs a value",
        "--client-id=, --client-id is missing",
        "--client-secret-file /nowhere, can't be read",
        "--verbose, no option --verbose",
        "verbose, no option verbose"
    })
    void whatCannotBeUnderstoodIsSaid(String more, String said) {
        var arguments = new ArrayList<>(List.of("--url", "https://a", "--client-id", "b", "--to", "http://c"));
        arguments.addAll(List.of(more.split(" ")));
        assertThatThrownBy(() -> Settings.of(arguments, SECRET))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageContaining(said);
    }

    @Test
    void aSecretIsNeeded() {
        var arguments = List.of("--url", "https://a", "--client-id", "b", "--to", "http://c");
        assertThatThrownBy(() -> Settings.of(arguments, Map.of())).hasMessageContaining("KIRONGGO_CLIENT_SECRET");
    }

    @Test
    void waitsDoubleUpToHalfAMinuteAndNeverFallShortOfWhatWasAsked() {
        var backoff = new Backoff(Duration.ofSeconds(1));
        for (int most : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            assertThat(backoff.next(Optional.empty()))
                    .isBetween(Duration.ofMillis(most * 500L), Duration.ofSeconds(most));
        }
        assertThat(backoff.next(Optional.of(Duration.ofSeconds(45))))
                .isBetween(Duration.ofSeconds(45), Duration.ofSeconds(46));
        backoff.reset();
        assertThat(backoff.next(Optional.empty())).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
