package id.kironggo.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How often people find what they mean. The misses of the held-out half are not told: nobody shall mend the list by them. */
@QuarkusTest
class JudgedSearchTest {

    private static final double BAR = 0.95;

    @Inject
    ServiceSearch engine;

    @Test
    void peopleFindWhatTheyMean() {
        var development = JudgedPhrases.of("development");
        var heldOut = JudgedPhrases.of("held-out");
        assertThat(development.phrases().size() + heldOut.phrases().size()).isGreaterThanOrEqualTo(80);
        var answers = new HashMap<String, List<String>>();
        Function<String, List<String>> search = phrase -> answers.computeIfAbsent(phrase, JudgedSearchTest::found);
        for (var half : List.of(development, heldOut)) {
            Function<String, List<String>> bare = phrase -> engine.find(phrase, new Thesaurus(List.of()));
            System.out.printf(
                    "Search, %s: %d phrases, hit@1 %.3f, hit@3 %.3f; without synonyms %.3f, %.3f%n",
                    half.half(),
                    half.phrases().size(),
                    half.hits(1, search),
                    half.hits(3, search),
                    half.hits(1, bare),
                    half.hits(3, bare));
        }
        System.out.println("Missed at 3, development: " + String.join("; ", development.misses(3, search)));
        assertThat(development.hits(3, search)).isGreaterThanOrEqualTo(BAR);
        assertThat(heldOut.hits(3, search)).isGreaterThanOrEqualTo(BAR);
    }

    private static List<String> found(String phrase) {
        return given().queryParam("q", phrase)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }
}
