package id.kironggo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service of the catalogue, submitted, carried to its end, and submitted with one fault at a time. */
@QuarkusTest
class AllServicesTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final String CHOSEN = "DPMD";

    static Stream<String> services() throws java.io.IOException {
        try (var data = AllServicesTest.class.getResourceAsStream("/bondowoso/services.json")) {
            List<String> codes = JsonPath.from(data).getList("code");
            assertThat(codes).hasSize(36);
            return codes.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void isCarriedToResolvedThroughTheAgenciesOfItsProcedure(String service) {
        var offering = given().get("/v1/services/" + service)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var request = APP.submit(Samples.of(service));
        for (var agency : expected(offering)) {
            chooseWhereNobodyIsNamed(request);
            assertThat(COORDINATOR.read(request).getString("custodian.code")).isEqualTo(agency);
            Desk.of(agency).acceptAndComplete(request);
        }
        var owner =
                resolve(offering.getString("ownerSelector") == null ? offering.getString("owner.code") : "KEC-*", null);
        APP.bring(request);
        Desk.of(owner)
                .decide(request, "resolve", Map.of("outcome", "FULFILLED", "note", "Selesai."))
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        Desk.citizen(request).get("/v1/tracking/" + request.ticket()).then().body("status", equalTo("RESOLVED"));
    }

    private static void chooseWhereNobodyIsNamed(Desk.Case request) {
        if (!Desk.of("DISKOMINFO")
                .read(request)
                .getList("dispositions.findAll { it.kind == 'TRIAGE' && it.status == 'ACCEPTED' }")
                .isEmpty()) {
            COORDINATOR
                    .act(
                            request,
                            "forward",
                            Map.of("to", CHOSEN, "instruction", "FOLLOW_UP", "note", "Mohon ditangani."))
                    .then()
                    .statusCode(200);
        }
    }

    private static List<String> expected(JsonPath offering) {
        var owner = resolve(offering.getString("owner.code"), null);
        return offering.<String>getList("procedure.selector").stream()
                .map(selector -> resolve(selector, owner))
                .toList();
    }

    /** The test's own reading of the contract: who is meant by a selector, for somebody of Curahdami. */
    private static String resolve(String selector, String owner) {
        return switch (selector == null ? "KEC-*" : selector) {
            case "OWNER" -> owner;
            case "KEC-*", "DESA" -> "KEC-07";
            case "*" -> CHOSEN;
            default -> selector;
        };
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachFaultIsNamedWithItsPointer(String service) {
        var offering = given().get("/v1/services/" + service)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var faults = new HashMap<String, Map<String, Object>>();
        for (Map<String, Object> field : offering.<Map<String, Object>>getList("requires.applicant")) {
            var name = field.get("field").toString();
            if (Boolean.TRUE.equals(field.get("required"))) {
                faults.put("/applicant/" + name, without(service, "applicant", name));
            }
            faults.put("/applicant/" + name + " ", with(service, "applicant", name, "9".repeat(300)));
        }
        for (Map<String, Object> field : offering.<Map<String, Object>>getList("requires.place")) {
            var name = field.get("field").toString();
            if (Boolean.TRUE.equals(field.get("required"))) {
                faults.put("/place/" + name, without(service, "place", name));
            }
            Object wrong = name.equals("point") ? Map.of("lat", -6.2, "lon", 106.8) : "x".repeat(300);
            faults.put("/place/" + name + " ", with(service, "place", name, wrong));
        }
        List<String> required = offering.getList("form.required");
        for (String name : offering.<String, Object>getMap("form.properties").keySet()) {
            if (required != null && required.contains(name)) {
                faults.put("/answers/" + name, without(service, "answers", name));
            }
            faults.put("/answers/" + name + " ", with(service, "answers", name, List.of(Map.of())));
        }
        faults.put("/answers/bukanIsian", with(service, "answers", "bukanIsian", "x"));
        var wrong = new ArrayList<String>();
        faults.forEach((pointer, body) -> {
            var answer = APP.post("/v1/requests", body);
            List<String> found = answer.statusCode() == 400 ? answer.jsonPath().getList("errors.pointer") : List.of();
            if (!found.equals(List.of(pointer.strip()))) {
                wrong.add(pointer + " -> " + answer.statusCode() + " " + answer.asString());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aNikThatWasNotAskedForIsRefused(String service) {
        var offering = given().get("/v1/services/" + service).then().extract().jsonPath();
        if (offering.<String>getList("requires.applicant.field").contains("nik")) {
            return;
        }
        APP.post("/v1/requests", with(service, "applicant", "nik", Samples.NIK))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/applicant/nik"));
    }

    @SuppressWarnings("unchecked") // Samples makes these parts as maps
    private static Map<String, Object> part(Map<String, Object> body, String part) {
        return (Map<String, Object>) body.get(part);
    }

    private static Map<String, Object> without(String service, String part, String field) {
        var body = Samples.of(service);
        part(body, part).remove(field);
        return body;
    }

    private static Map<String, Object> with(String service, String part, String field, Object value) {
        var body = Samples.of(service);
        part(body, part).put(field, value);
        return body;
    }
}
