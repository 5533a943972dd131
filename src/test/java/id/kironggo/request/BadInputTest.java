package id.kironggo.request;

import static id.kironggo.request.Problems.isAProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import id.kironggo.Desk;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bad input of every kind gets a problem that says what to do; never an internal error. */
@QuarkusTest
class BadInputTest {

    private static final Desk APP = Desk.of("demo-app");

    @Test
    void anUnknownPropertyIsNamedWithItsPointer() {
        var body = Samples.bansos();
        body.put("status", "RESOLVED");
        APP.post("/v1/requests", body).then().statusCode(400).body("errors.pointer", contains("/status"));
        var nested = Samples.bansos();
        nested.put(
                "applicant", Map.of("name", Samples.NAME, "nik", Samples.NIK, "phone", Samples.PHONE, "father", "x"));
        APP.post("/v1/requests", nested).then().statusCode(400).body("errors.pointer", contains("/applicant/father"));
    }

    @Test
    void everyFaultOfASubmissionIsNamedAtOnce() {
        APP.post("/v1/requests", Map.of("service", "BANSOS-USUL"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/applicant/name",
                                "/applicant/nik",
                                "/applicant/phone",
                                "/place/village",
                                "/answers/familyCardNumber",
                                "/answers/dependants",
                                "/answers/monthlyIncomeIdr",
                                "/answers/program"));
    }

    @Test
    void theFaultSaysNothingOfWhatWasGiven() {
        var body = Samples.bansos();
        body.put("applicant", Map.of("name", Samples.NAME, "nik", "9911074501909999", "phone", "+1555000"));
        var answer = APP.post("/v1/requests", body);
        answer.then().statusCode(400).body("errors.pointer", containsInAnyOrder("/applicant/nik", "/applicant/phone"));
        assertThat(answer.asString())
                .doesNotContain("9911074501909999")
                .doesNotContain("1555000")
                .doesNotContain(Samples.NAME);
    }

    @Test
    void structureOfNikAndPhoneIsChecked() {
        for (var nik : List.of(
                "351107450190999",
                "35110745019099990",
                "0011074501909999",
                "3511073201909999",
                "3511074513909999",
                "3511074501900000",
                "351107450190999a",
                "３５１１０７４５０１９０９９９９")) {
            refused("nik", nik);
        }
        for (var phone : List.of("+62812", "+6212345678", "112", "+628120000999999", "+62abc", "++6281200009999")) {
            refused("phone", phone);
        }
        for (var phone : List.of("081200009999", "6281200009999", "+62 812-0000-9999")) {
            var body = Samples.bansos();
            body.put("applicant", Map.of("name", Samples.NAME, "nik", Samples.NIK, "phone", phone));
            APP.post("/v1/requests", body).then().statusCode(201);
        }
    }

    private static void refused(String field, String value) {
        var applicant =
                new java.util.HashMap<>(Map.of("name", Samples.NAME, "nik", Samples.NIK, "phone", Samples.PHONE));
        applicant.put(field, value);
        var body = Samples.bansos();
        body.put("applicant", applicant);
        APP.post("/v1/requests", body).then().statusCode(400).body("errors.pointer", contains("/applicant/" + field));
    }

    @Test
    void textIsNormalisedToNfc() {
        var request = APP.submit(Samples.bansos());
        Desk.of("KEC-07").act(request, "accept", Map.of()).then().statusCode(200);
        Desk.of("KEC-07")
                .decide(request, "await-citizen", Map.of("question", "Nama kafe\u0301?"))
                .then()
                .statusCode(200)
                .body("question.question", equalTo("Nama kaf\u00e9?"));
    }

    @Test
    void parametersThatAreNoTextOrNotOfTheirTypeAreProblems() {
        for (var path : List.of(
                "/v1/requests?status=NOPE",
                "/v1/requests?limit=0",
                "/v1/requests?limit=101",
                "/v1/requests?limit=x",
                "/v1/requests?from=yesterday",
                "/v1/requests?cursor=abc",
                "/v1/requests?sort=ticket",
                "/v1/requests?q=%00",
                "/v1/requests?overdue=maybe",
                "/v1/requests?updatedSince=now",
                "/v1/requests?externalId=nocolon",
                "/v1/requests?q=%ED%A0%80")) {
            var answer = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + Tokens.of("demo-app"))
                    .get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(400);
            isAProblem(answer, 400);
        }
        for (var path : List.of(
                "/v1/requests/nonsense",
                "/v1/dispositions/1",
                "/v1/tracking/%00",
                "/v1/tracking/BWS-0000-0000-1",
                "/v1/services/%00",
                "/v1/agencies/a%0Ab",
                "/v1/tracking/..%2f..%2fetc")) {
            var answer = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + Tokens.of("demo-app"))
                    .get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.asString()).isIn(400, 404);
        }
    }

    @Test
    void actionsRefuseWhatTheyDoNotName() {
        var request = APP.submit(Samples.bansos());
        var district = Desk.of("KEC-07");
        for (var body : List.of(
                Map.of("note", "x"),
                Map.of("reason", "NOPE"),
                Map.of("reason", "OTHER", "note", "x", "to", "DLH"),
                Map.of("reason", "OTHER"))) {
            district.act(request, "return", body).then().statusCode(400);
        }
        district.act(request, "forward", Map.of("to", "NOWHERE", "instruction", "FOLLOW_UP"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
        district.act(request, "forward", Map.of("to", "KEC-07", "instruction", "FOLLOW_UP"))
                .then()
                .statusCode(400);
        district.act(request, "accept", Map.of("sneaky", true)).then().statusCode(400);
        district.http()
                .contentType("application/json")
                .body("{}")
                .post("/v1/dispositions/" + district.open(request).get("id") + "/accept")
                .then()
                .statusCode(428);
        district.act("/v1/dispositions/" + district.open(request).get("id"), "\"99\"", "accept", Map.of())
                .then()
                .statusCode(412);
        district.act(request, "accept", Map.of()).then().statusCode(200);
    }

    @Test
    void theOrderOfChecksIsTheContracts() {
        var request = APP.submit(Samples.bansos());
        var path = "/v1/dispositions/" + Desk.of("KEC-07").open(request).get("id") + "/return";
        var broken = "{";
        send(given(), broken, path).then().statusCode(401);
        send(APP.http(), broken, path).then().statusCode(403);
        send(Desk.of("DISHUB").http(), broken, path).then().statusCode(404);
        send(Desk.of("KEC-07").http(), broken, path).then().statusCode(400);
        var valid = Map.of("reason", "INCOMPLETE", "note", "Kurang.");
        send(Desk.of("KEC-07").http(), valid, path).then().statusCode(428);
        send(Desk.of("KEC-07").http().header("If-Match", "\"7\""), valid, path)
                .then()
                .statusCode(412);
        send(Desk.of("DINSOS-P3AKB").http().header("If-Match", "\"0\""), valid, path)
                .then()
                .statusCode(409)
                .body("actions", everyItem(not(in(Set.of("return")))));
    }

    private static Response send(RequestSpecification http, Object body, String path) {
        return http.contentType("application/json").body(body).post(path);
    }
}
