package id.kironggo.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each problem leads to a page that says what happened and what to do, in both languages. */
@QuarkusTest
class ProblemPageTest {

    private static final Pattern PATH = Pattern.compile("/(?:v1|oauth2)/[A-Za-z0-9/{}-]+");
    private static final int SENTENCE = 40;

    @ParameterizedTest
    @EnumSource
    void eachSaysWhatHappenedAndWhatToDo(ProblemType type) {
        Map<String, Object> page = given().get(type.path())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo(type.code()))
                .body("status", equalTo(type.status()))
                .extract()
                .jsonPath()
                .getMap("$");
        for (var what : List.of("cause", "remedy")) {
            var indonesian = (String) page.get(what + "Id");
            var english = (String) page.get(what + "En");
            assertThat(indonesian).hasSizeGreaterThan(SENTENCE).endsWith(".").isNotEqualTo(english);
            assertThat(english).hasSizeGreaterThan(SENTENCE).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserShowsTheSame(ProblemType type) {
        var page = given().get(type.path()).jsonPath();
        var html = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(type.path())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .htmlPath();
        assertThat(html.getString("html.body.section[0].h1")).isEqualTo(page.getString("titleId"));
        assertThat(html.getString("html.body.section[0].p[0]")).isEqualTo(page.getString("causeId"));
        assertThat(html.getString("html.body.section[0].p[1]")).isEqualTo(page.getString("remedyId"));
        assertThat(html.getString("html.body.section[1].h1")).isEqualTo(page.getString("titleEn"));
        assertThat(html.getString("html.body.section[1].p[0]")).isEqualTo(page.getString("causeEn"));
        assertThat(html.getString("html.body.section[1].p[1]")).isEqualTo(page.getString("remedyEn"));
    }

    @Test
    void whoTakesAnythingGetsJson() {
        given().accept("*/*").get("/problems/stale").then().statusCode(200).contentType("application/json");
        given().get("/problems/nonsense").then().statusCode(404).body("title", equalTo("Tidak ditemukan"));
    }

    /** What is told to call is there to be called. */
    @ParameterizedTest
    @EnumSource
    void eachPathThatIsNamedIsOneOfTheDocument(ProblemType type) throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("openapi/kironggo.json").toFile())
                .path("paths");
        var page = given().get(type.path()).jsonPath();
        Stream.of("causeId", "causeEn", "remedyId", "remedyEn")
                .flatMap(field -> PATH.matcher(page.getString(field)).results())
                .forEach(named -> assertThat(paths.has(named.group()))
                        .as("%s names %s", type, named.group())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void nothingIsExplainedThatCannotHappen(String language) throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream("/problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(texts.stringPropertyNames())
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .flatMap(type -> Stream.of(type.code() + ".cause", type.code() + ".remedy"))
                        .collect(Collectors.toSet()));
    }
}
