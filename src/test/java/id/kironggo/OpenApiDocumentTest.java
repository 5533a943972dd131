package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committed document is the one that the service gives. After a wanted change write it anew:
 * {@code ./mvnw test -Dtest=OpenApiDocumentTest -Dopenapi.write=true}.
 */
@QuarkusTest
class OpenApiDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void theCommittedDocumentIsTheServedOne(String format) throws IOException {
        var committed = Path.of("openapi", "kironggo." + format);
        var served =
                given().get("/q/openapi?format=" + format)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString()
                                .stripTrailing() + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        // as trees: the packaged service tells the same in another order
        var mapper = format.equals("json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
        assertThat(mapper.readTree(Files.readString(committed)))
                .as("%s has drifted; see this test's javadoc", committed)
                .isEqualTo(mapper.readTree(served));
    }

    @Test
    void everyOperationIsDescribedAndNamedOnce() throws IOException {
        var document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var faults = new ArrayList<String>();
        var names = new HashSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var at = operation.getKey() + " " + path.getKey();
                    JsonNode o = operation.getValue();
                    for (var field : List.of("operationId", "summary", "description", "tags")) {
                        if (o.path(field).isMissingNode()) {
                            faults.add(at + " has no " + field);
                        }
                    }
                    if (!names.add(o.path("operationId").asText())) {
                        faults.add(at + " shares its operationId");
                    }
                    o.path("responses").properties().forEach(response -> {
                        var ref = response.getValue().path("$ref").asText("");
                        var told = ref.isEmpty() ? response.getValue() : document.at(ref.substring(1));
                        boolean hasSchema = told.path("content").findValue("schema") != null;
                        if (!hasSchema && !response.getKey().equals("204")) {
                            faults.add(at + " answers " + response.getKey() + " without a schema");
                        }
                    });
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void everySchemaIsReferredToAndEveryReferenceHasItsSchema() throws IOException {
        var text = given().get("/q/openapi?format=json").asString();
        var schemas = new TreeSet<String>();
        new ObjectMapper()
                .readTree(text)
                .path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(schemas::add);
        var references = Pattern.compile("#/components/schemas/(\\w+)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(references).isEqualTo(schemas);
    }
}
