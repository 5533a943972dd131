package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.kironggo.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whoever codes against the released document isn't broken, unless {@code openapi/accepted-breaks.yaml} says why. A release
 * copies {@code kironggo.yaml} over {@code released.yaml} and empties that file. {@code -Dcontract.base=<file>} compares with
 * another document than the released one.
 */
@Plain
class BreakingChangesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path DIRECTORY = Path.of("openapi");

    private final JsonNode document = Contract.committed().document();

    @Test
    void whatBreaksTheReleasedContractIsAcceptedWithAReason() throws IOException {
        var base = Path.of(System.getProperty(
                "contract.base", DIRECTORY.resolve("released.yaml").toString()));
        var breaking = new TreeSet<>(BreakingChanges.between(YAML.readTree(base.toFile()), document));
        var accepted = new TreeSet<String>();
        for (var entry : YAML.readTree(Files.readString(DIRECTORY.resolve("accepted-breaks.yaml")))
                .path("accepted")) {
            assertThat(entry.path("reason").asText())
                    .as("the reason of %s", entry)
                    .hasSizeGreaterThan(20);
            accepted.add(entry.path("change").asText());
        }
        assertThat(breaking).as("breaking, and not accepted").isSubsetOf(accepted);
    }

    @Test
    void nothingBreaksByItself() {
        assertThat(BreakingChanges.between(document, document)).isEmpty();
    }

    @Test
    void whatBreaksAClientIsFound() {
        assertThat(after(root -> object(root, "/paths").remove("/v1/me"))).containsExactly("GET /v1/me gone");
        assertThat(after(root ->
                        object(root, "/paths/~1v1~1requests/post/responses").remove("201")))
                .contains("POST /v1/requests 201 gone");
        assertThat(after(root -> required(root, "SubmitRequest").add("citizenRef")))
                .contains("POST /v1/requests request");
        assertThat(after(root -> properties(root, "Me").remove("scopes"))).containsExactly("GET /v1/me 200");
        assertThat(after(root -> object(properties(root, "Me"), "/name").put("type", "integer")))
                .containsExactly("GET /v1/me 200");
        assertThat(after(root -> parameter(root).put("required", true))).containsExactly("GET /v1/agencies parameters");
    }

    @Test
    void whatOnlyAddsIsNone() {
        assertThat(after(root -> properties(root, "Me").putObject("since").put("type", "string")))
                .isEmpty();
        assertThat(after(root ->
                        properties(root, "SubmitRequest").putObject("hint").put("type", "string")))
                .isEmpty();
    }

    private List<String> after(Consumer<ObjectNode> change) {
        ObjectNode changed = document.deepCopy();
        change.accept(changed);
        return new ArrayList<>(new TreeSet<>(BreakingChanges.between(document, changed)));
    }

    private static ObjectNode object(JsonNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    private static ObjectNode properties(JsonNode root, String schema) {
        return object(root, "/components/schemas/" + schema + "/properties");
    }

    private static ArrayNode required(JsonNode root, String schema) {
        return object(root, "/components/schemas/" + schema).withArray("required");
    }

    /** The first one of GET /v1/agencies, which is optional. */
    private static ObjectNode parameter(JsonNode root) {
        return object(root, "/paths/~1v1~1agencies/get/parameters/0");
    }
}
