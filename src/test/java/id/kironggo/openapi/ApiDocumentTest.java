package id.kironggo.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Plain;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents are taken, and what is read of them. */
@Plain
class ApiDocumentTest {

    @Test
    void aSoundDocumentTellsItsOperations() {
        var operations = ApiDocument.read(Documents.population()).operations();
        assertThat(operations)
                .extracting(ApiOperation::operationId)
                .contains("bacaPenduduk", "cariPenduduk", "getSehat");
        assertThat(operations.get(0).personalFields()).contains("/nik", "/nama", "/induk/nik");
        assertThat(operations)
                .filteredOn(ApiOperation::idMade)
                .extracting(ApiOperation::path)
                .containsExactly("/sehat");
    }

    @Test
    void aDocumentOfThePresentVersionIsTakenToo() {
        assertThat(ApiDocument.read(Documents.at("/a", "/a/{b}")).operations())
                .extracting(ApiOperation::operationId)
                .containsExactly("getA", "getAB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/x.json",
                "https://example.org/x.json#/a",
                "file:///etc/passwd",
                "./other.json",
                "other.yaml#/components/schemas/A",
                "//example.org/x",
                "jar:file:///x!/y",
                "classpath:x.json",
                "#/paths/~1data/get",
                "#",
                "#/components/schemas/Nothing",
                "#/components/schemas/Round",
                ""
            })
    void aReferenceThatLeadsOutOrNowhereIsRefused(String reference) {
        var document = Documents.population();
        document.withObject("/components/schemas/Round").put("$ref", "#/components/schemas/Round2");
        document.withObject("/components/schemas/Round2").put("$ref", "#/components/schemas/Round");
        document.withObject("/components/schemas/Penduduk/properties/example").put("$ref", reference);
        assertThat(faults(document)).contains("/openapi/components/schemas/Penduduk/properties/example/$ref");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$id", "$dynamicRef", "$recursiveRef", "$schema"})
    void whatMovesReferencesIsRefused(String word) {
        var document = Documents.population();
        document.withObject("/components/schemas/Penduduk").put(word, "http://example.org/x");
        assertThat(faults(document)).contains("/openapi/components/schemas/Penduduk/" + word);
    }

    @Test
    void errorsAreNamedByTheirPlace() {
        var document = Documents.population();
        ((ObjectNode) document.get("info")).remove("title");
        ((ObjectNode) document.at("/paths/~1penduduk/get")).remove("responses");
        document.put("unknown", 1);
        assertThat(faults(document))
                .contains("/openapi/info/title", "/openapi/paths/~1penduduk/get/responses", "/openapi/unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.2.0", "3.0", "4.0.0", "swagger"})
    void anotherVersionIsRefused(String version) {
        assertThat(faults(Documents.population().put("openapi", version))).containsExactly("/openapi/openapi");
    }

    @Test
    void operationsMustBeThereAndDiffer() {
        assertThat(faults(Documents.at())).containsExactly("/openapi/paths");
        assertThat(faults(Documents.at("/a/{x}", "/a/{y}"))).containsExactly("/openapi/paths/~1a~1{y}");
        var twice = Documents.at("/a", "/b");
        for (var path : List.of("/paths/~1a/get", "/paths/~1b/get")) {
            ((ObjectNode) twice.at(path)).put("operationId", "sama");
        }
        assertThat(faults(twice)).contains("/openapi/paths/~1b/get/operationId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a//b", "/a/../b", "/a/{b}{c}", "/a/{b", "/a/b}", "/a/{b}-{c}-{d}", "/a;b", "/a b", "/%2e%2e/a"
            })
    void aTemplateThatNoPathCouldFitIsRefused(String template) {
        assertThat(faults(Documents.at(template))).isNotEmpty();
    }

    @Test
    void aMadeIdTakesNoOthers() {
        var document = Documents.at("/a/b", "/a-b", "/c");
        ((ObjectNode) document.at("/paths/~1c/get")).put("operationId", "getAB");
        assertThat(ApiDocument.read(document).operations())
                .extracting(ApiOperation::operationId)
                .containsExactly("getAB2", "getAB3", "getAB");
    }

    private static List<String> faults(JsonNode document) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ApiDocument.read(document));
        assertThat(refused).as("taken").isNotNull();
        return refused.faults().stream().map(Fault::pointer).toList();
    }
}
