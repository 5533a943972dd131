package id.kironggo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What keeps a service from being published. */
@QuarkusTest
class DefinitionTest {

    @Inject
    DefinitionCheck check;

    @Inject
    Publication publication;

    @Inject
    ServiceCatalogue catalogue;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyGivenDefinitionIsFaultless() throws IOException {
        for (var definition : mapper.readTree(getClass().getResourceAsStream("/bondowoso/services.json"))) {
            assertThat(check.faults(mapper.treeToValue(definition, ServiceDefinition.class)))
                    .isEmpty();
        }
    }

    @Test
    void aFormIsFlatAndOfKnownKeywordsOnly() throws IOException {
        assertFault("/form", d -> form(d).putArray("allOf"));
        assertFault("/form", d -> form(d).put("additionalProperties", true), "/form/additionalProperties");
        assertFault("/form", d -> property(d, "dependants").put("$ref", "#"), "/form/properties/dependants");
        assertFault("/form", d -> property(d, "dependants").put("type", "object"), "/form/properties/dependants/type");
        assertFault(
                "/form",
                d -> property(d, "dependants").put("x-rule", "NONSENSE"),
                "/form/properties/dependants/x-rule");
        assertFault(
                "/form",
                d -> ((ObjectNode) form(d).path("properties")).set("9x", property(d, "dependants")),
                "/form/properties");
    }

    @Test
    void aFormRefersToItsOwnFieldsOnlyAndHasSoundPatterns() throws IOException {
        assertFault("/form", d -> ((ArrayNode) form(d).path("required")).add("nobody"), "/form/required/4");
        assertFault(
                "/form", d -> property(d, "program").put("x-rule", "AFTER:nobody"), "/form/properties/program/x-rule");
        assertFault(
                "/form",
                d -> property(d, "familyCardNumber").put("pattern", "("),
                "/form/properties/familyCardNumber/pattern");
    }

    @Test
    void aFieldWhoseExampleItRefusesNeedsAnother() throws IOException {
        assertFault(
                "/form", d -> property(d, "familyCardNumber").remove("examples"), "/form/properties/familyCardNumber");
    }

    @Test
    void ownerAndSelectorsMustBeKnown() throws IOException {
        assertFault("/owner", d -> d.put("owner", "NONE"), "/owner");
        assertFault(
                "/procedure",
                d -> ((ObjectNode) d.at("/procedure/1")).put("selector", "NONE"),
                "/procedure/1/selector");
        assertFault("/procedure", d -> ((ObjectNode) d.at("/procedure/1")).put("step", 7), "/procedure/1/step");
    }

    @Test
    void aStepByPlaceNeedsTheVillage() throws IOException {
        assertFault("/requires", d -> ((ArrayNode) d.at("/requires/place")).removeAll(), "/requires/place");
        assertFault(
                "/requires", d -> ((ObjectNode) d.at("/requires/place/0")).put("required", false), "/requires/place");
        assertFault(
                "/requires",
                d -> ((ObjectNode) d.at("/requires/documents/0")).put("minItems", 6),
                "/requires/documents/0/minItems");
    }

    @Test
    void aFaultyDefinitionIsNotPublished() throws IOException {
        var definition = definition(d -> d.put("code", "FAULTY").put("owner", "NONE"));
        assertThatThrownBy(() -> publication.introduce(definition, Caller.system()))
                .isInstanceOf(ProblemException.class);
        var nameless = definition(d -> d.put("code", "bad code"));
        assertThatThrownBy(() -> publication.introduce(nameless, Caller.system()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsRolledBackWasNeverOffered() throws IOException {
        var definition = definition(d -> d.put("code", "ROLLED-BACK"));
        QuarkusTransaction.begin();
        publication.introduce(definition, Caller.system());
        assertThat(catalogue.offering("ROLLED-BACK", 1)).isEmpty();
        assertThat(catalogue.offering("ROLLED-BACK")).isEmpty();
        QuarkusTransaction.rollback();
        assertThat(catalogue.offering("ROLLED-BACK", 1)).isEmpty();
    }

    private void assertFault(String part, Consumer<ObjectNode> spoil, String... pointers) throws IOException {
        var faults = check.faults(definition(spoil));
        assertThat(faults)
                .isNotEmpty()
                .extracting(Fault::pointer)
                .allMatch(pointer -> pointer.startsWith(part))
                .containsAll(List.of(pointers));
    }

    /** The social aid's definition, changed. */
    private ServiceDefinition definition(Consumer<ObjectNode> change) throws IOException {
        for (var definition : mapper.readTree(getClass().getResourceAsStream("/bondowoso/services.json"))) {
            if (definition.path("code").asText().equals("BANSOS-USUL")) {
                change.accept((ObjectNode) definition);
                return mapper.treeToValue(definition, ServiceDefinition.class);
            }
        }
        throw new AssertionError();
    }

    private static ObjectNode form(ObjectNode definition) {
        return (ObjectNode) definition.path("form");
    }

    private static ObjectNode property(ObjectNode definition, String field) {
        return (ObjectNode) form(definition).path("properties").path(field);
    }
}
