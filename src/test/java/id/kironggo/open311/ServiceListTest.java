package id.kironggo.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Tokens;
import id.kironggo.catalogue.TrialOffer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report site learns before it reports: the endpoint, the services, what each asks. */
@QuarkusTest
class ServiceListTest {

    @Test
    void theEndpointTellsWhatItSpeaksInBothFormats() {
        Site.get("discovery.xml")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/xml;charset=utf-8"))
                .body(startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><discovery><changeset>"))
                .body("discovery.endpoints.endpoint.specification", equalTo("http://wiki.open311.org/GeoReport_v2"))
                .body("discovery.endpoints.endpoint.formats.format", contains("text/xml", "application/json"))
                .body("discovery.endpoints.endpoint.type", equalTo("test"));
        Site.get("discovery.json")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/json;charset=utf-8"))
                .body("endpoints[0].url", containsString("/open311/v2/"))
                .body("key_service", containsString("open311-key"));
    }

    @Test
    void onlyServicesThatTakeComplaintsAreListedAllAtOnce() {
        var codes = Site.get("services.json")
                .then()
                .statusCode(200)
                .body("metadata", everyItem(equalTo(true)))
                .extract()
                .<List<String>>path("service_code");
        assertThat(codes)
                .contains("JALAN-RUSAK", "PJU-PADAM", "PENGADUAN-UMUM", "PPA-LAPOR")
                .doesNotContain("BANSOS-USUL", "BENCANA-LAPOR", "PBG");
        Site.get("services.xml")
                .then()
                .statusCode(200)
                .body("services.service.service_code", hasItems(codes.toArray()))
                .body("services.service.find { it.service_code == 'PPA-LAPOR' }.keywords", startsWith("private"))
                .body("services.service.find { it.service_code == 'JALAN-RUSAK' }.type", equalTo("realtime"))
                .body("services.service.find { it.service_code == 'CEMAR-ADUAN' }.type", equalTo("batch"));
        given().queryParam("jurisdiction_id", "")
                .get("/open311/v2/services.json")
                .then()
                .statusCode(200);
    }

    @Test
    void anEmptyListIsAnEmptyElementAndAnEmptyArray() {
        var none = "requests.%s?service_code=TIDAK-ADA";
        assertThat(Site.get(none.formatted("xml")).asString())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests/>");
        assertThat(Site.get(none.formatted("json")).asString()).isEqualTo("[]");
    }

    @Test
    void aDefinitionHasAllSixKindsOfQuestionsAndANotice() {
        var service = TrialOffer.of("tanya");
        service.create(ServiceListTest::askingEverything).then().statusCode(201);
        service.publish().then().statusCode(200);
        Site.get("services/" + service.code() + ".json")
                .then()
                .statusCode(200)
                .body("service_code", equalTo(service.code()))
                .body(
                        "attributes.datatype",
                        hasItems("string", "text", "number", "datetime", "singlevaluelist", "multivaluelist"))
                .body("attributes.find { it.code == 'kinds' }.values.key", contains("A", "B", "C"))
                .body("attributes.find { it.code == 'kinds' }.required", equalTo(true))
                .body("attributes.find { it.code == 'isUrgent' }.values.key", contains("true", "false"))
                .body("attributes.find { it.code == 'notice' }.variable", equalTo(false))
                .body("attributes.find { it.code == 'fixmystreet_id' }.automated", equalTo("server_set"))
                .body("attributes.order[0]", equalTo(1));
        Site.get("services/" + service.code() + ".xml")
                .then()
                .statusCode(200)
                .body("service_definition.attributes.attribute.find { it.code == 'day' }.datatype", equalTo("datetime"))
                .body(
                        "service_definition.attributes.attribute.find { it.code == 'kinds' }.values.value.key",
                        contains("A", "B", "C"));
        manyAnswersComeInBothSpellings(service.code());
        wrongAnswersAreNamed(service.code());
        service.retire().then().statusCode(200);
        Site.get("services/" + service.code() + ".xml").then().statusCode(404);
    }

    private static void askingEverything(ObjectNode definition) {
        definition.put("kind", "COMPLAINT");
        ((ObjectNode) definition.path("requires")).putArray("applicant");
        ((ObjectNode) definition.path("requires")).putArray("place");
        ((ObjectNode) definition.path("requires")).putArray("documents");
        var form = definition.putObject("form").put("type", "object").put("additionalProperties", false);
        form.putArray("required").add("kinds");
        var properties = form.putObject("properties");
        question(properties, "line", "string").put("maxLength", 50).put("x-personal", true);
        question(properties, "lines", "string")
                .put("maxLength", 900)
                .put("x-multiline", true)
                .put("x-personal", true);
        question(properties, "amount", "number").put("x-personal", true);
        question(properties, "day", "string").put("format", "date").put("x-personal", true);
        question(properties, "isUrgent", "boolean");
        var kinds = question(properties, "kinds", "array").put("uniqueItems", true);
        kinds.putObject("items")
                .put("type", "string")
                .putArray("enum")
                .add("A")
                .add("B")
                .add("C");
    }

    private static ObjectNode question(ObjectNode properties, String name, String type) {
        return properties
                .putObject(name)
                .put("title", name)
                .put("x-title-en", name)
                .put("type", type);
    }

    private static void manyAnswersComeInBothSpellings(String service) {
        for (var name : List.of("attribute[kinds]", "attribute[kinds][]")) {
            var fields = Map.of(
                    "service_code",
                    service,
                    "address_string",
                    "Depan pasar",
                    name,
                    List.of("A", "C"),
                    "attribute[day]",
                    "2026-11-20T00:00:00+07:00",
                    "attribute[isUrgent]",
                    "");
            var id = Site.DEMO.reported(fields);
            given().header("Authorization", "Bearer " + Tokens.of("demo-app"))
                    .get("/v1/requests/" + id)
                    .then()
                    .body("answers.kinds", contains("A", "C"))
                    .body("answers", not(org.hamcrest.Matchers.hasKey("isUrgent")));
        }
    }

    private static void wrongAnswersAreNamed(String service) {
        Site.DEMO
                .report(Map.of(
                        "service_code",
                        service,
                        "address_string",
                        "Depan pasar",
                        "attribute[kinds]",
                        "D",
                        "attribute[amount]",
                        "banyak",
                        "attribute[day]",
                        "besok",
                        "attribute[isUrgent]",
                        "mungkin"))
                .then()
                .statusCode(400)
                .body("code", everyItem(equalTo("400")))
                .body("description", hasSize(3))
                .body("description", hasItem(containsString("attribute[amount]")))
                .body("description", hasItem(containsString("attribute[day]")))
                .body("description", hasItem(containsString("attribute[isUrgent]")));
        Site.DEMO
                .report(Map.of("service_code", service, "address_string", "Pasar", "attribute[kinds]", "D"))
                .then()
                .statusCode(400)
                .body("description", contains(containsString("(attribute[kinds])")));
    }
}
