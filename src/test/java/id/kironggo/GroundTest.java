package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the code: how it is built, and the image that the manifests run. */
@Plain
class GroundTest {

    static Stream<Overlay> overlays() {
        return ManifestTest.overlays();
    }

    @Test
    void everyActionIsPinnedToACommit() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            List<String> uses = files.flatMap(GroundTest::lines)
                    .map(String::strip)
                    .filter(line -> line.contains("uses:"))
                    .toList();
            assertThat(uses)
                    .isNotEmpty()
                    .allMatch(line -> line.matches("(- )?uses: [\\w-]+/[\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void everyWorkflowMayReadAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> {
                var workflow = Manifest.documents(file).get(0);
                assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
                assertThat(workflow.path("jobs")).isNotEmpty().allSatisfy(job -> assertThat(job.has("permissions"))
                        .isFalse());
            });
        }
    }

    /** Where one is missing, its own library speaks English to everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyConstraintHasItsWordsInBothLanguages(String language) throws IOException {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/ValidationMessages_" + language + ".properties"))) {
            words.load(file);
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(GroundTest::lines)
                    .filter(line -> line.startsWith("import jakarta.validation.constraints."))
                    .map(line -> line.substring("import ".length(), line.length() - 1) + ".message")
                    // which always says what of several properties must be true
                    .filter(key -> !key.contains("AssertTrue"))
                    .collect(Collectors.toSet());
            assertThat(words.stringPropertyNames()).containsAll(used).hasSizeGreaterThan(used.size());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theManifestsRunTheImageAsItIsMade(Overlay overlay) throws IOException {
        String made = Files.readString(Path.of("src/main/docker/Dockerfile.jvm"));
        String version = group("<version>([^<]+)", Files.readString(Path.of("pom.xml")));
        assertThat(overlay.containers())
                .allSatisfy(container -> assertThat(container.getImage()).isEqualTo("kironggo:" + version));
        assertThat(made).contains("-t kironggo:" + version + " ");
        var pod = overlay.pod().getSecurityContext();
        assertThat(group("(?m)^USER (.+)$", made)).isEqualTo(pod.getRunAsUser() + ":" + pod.getRunAsGroup());
        assertThat(made).contains("--uid " + pod.getRunAsUser() + " ");
        assertThat(overlay.configured("KIRONGGO_DATA_DIR")).isEqualTo(group("KIRONGGO_DATA_DIR=(\\S+)", made));
        assertThat(overlay.service().getPorts().get(0).getContainerPort())
                .isEqualTo(Integer.parseInt(group("(?m)^EXPOSE (\\d+)$", made)));
    }

    @Test
    void theBuildContextIsWhatTheImageCopies() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!target/quarkus-app");
        String made = Files.readString(Path.of("src/main/docker/Dockerfile.jvm"));
        assertThat(Pattern.compile("(?m)^COPY (\\S+)").matcher(made).results().map(copy -> copy.group(1)))
                .hasSize(4)
                .allMatch(source -> source.startsWith("target/quarkus-app/"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(m -> m.group(1))
                .orElseThrow();
    }
}
