package id.kironggo.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.vocabulary.Vocabularies;
import id.kironggo.platform.vocabulary.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every code that the document names as one of several has a vocabulary with words in both languages. */
@QuarkusTest
class VocabularyTest {

    @Inject
    Vocabularies vocabularies;

    @Test
    void everyEnumOfTheDocumentHasAVocabulary() {
        var document = Contract.committed().document();
        var missing = new ArrayList<String>();
        document.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue().has("enum")) {
                var name =
                        schema.getKey().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
                var told = vocabularies.find(name).map(VocabularyTest::codes);
                if (!told.equals(Optional.of(codes(schema.getValue())))) {
                    missing.add(name + ": " + codes(schema.getValue()));
                }
            }
        });
        // those within schemas and parameters have no name of their own
        enums(document, missing);
        assertThat(missing).isEmpty();
    }

    private void enums(JsonNode node, List<String> missing) {
        if (node.path("enum").isArray()) {
            var codes = codes(node);
            if (vocabularies.all().stream().noneMatch(told -> codes(told).equals(codes))) {
                missing.add("no vocabulary has " + codes);
            }
        }
        node.properties().stream()
                .filter(property -> !property.getKey().startsWith("example"))
                .forEach(property -> enums(property.getValue(), missing));
        if (node.isArray()) {
            node.forEach(item -> enums(item, missing));
        }
    }

    @Test
    void everyWordIsToldInBothLanguages() {
        for (var vocabulary : vocabularies.all()) {
            assertThat(vocabulary.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(vocabulary.title().id()).isNotBlank();
            assertThat(vocabulary.words()).isNotEmpty().allSatisfy(word -> {
                assertThat(word.label().id()).as(word.code()).isNotBlank();
                assertThat(word.label().en()).as(word.code()).isNotBlank();
            });
            assertThat(codes(vocabulary)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theyAreReadByEverybody() {
        given().get("/v1/vocabularies")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(vocabularies.all().size()));
        given().header("Accept-Language", "en")
                .get("/v1/vocabularies/satisfaction-element")
                .then()
                .statusCode(200)
                .body("title", equalTo("Elements of the satisfaction survey"))
                .body("items.size()", equalTo(9))
                .body("items[0].label", equalTo("Requirements"))
                .body("items[0].labelId", equalTo("Persyaratan"));
        given().get("/v1/vocabularies/no-such").then().statusCode(404);
    }

    private static List<String> codes(Vocabulary vocabulary) {
        return vocabulary.words().stream().map(Vocabulary.Word::code).toList();
    }

    private static List<String> codes(JsonNode schema) {
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
