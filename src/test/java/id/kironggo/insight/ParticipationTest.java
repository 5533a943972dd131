package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By what an agency takes part, and how far it has come on board. */
@QuarkusTest
class ParticipationTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Test
    void aMandateTellsServicesStepsRulesAndOpenWork() {
        var before = mandate("DLH");
        assertThat(before.getList("services.code"))
                .contains("POHON-RAWAN", "PBG")
                .doesNotContain("ADM-KK");
        assertThat(before.getBoolean("services.find { it.code == 'POHON-RAWAN' }.owner"))
                .isTrue();
        assertThat(before.getBoolean("services.find { it.code == 'PBG' }.owner"))
                .isFalse();
        assertThat(before.getList("services.find { it.code == 'PBG' }.steps")).isEqualTo(List.of(3));
        assertThat(before.getList("dimensions")).contains("ENVIRONMENT");
        var request = new Desk("demo-app").submit(Samples.of("POHON-RAWAN"));
        var offered = mandate("DLH");
        assertThat(offered.getLong("work.pending")).isEqualTo(before.getLong("work.pending") + 1);
        assertThat(offered.getLong("work.owned")).isEqualTo(before.getLong("work.owned") + 1);
        Desk.of("DLH").act(request, "accept", Map.of()).then().statusCode(200);
        assertThat(mandate("DLH").getLong("work.accepted")).isEqualTo(before.getLong("work.accepted") + 1);
        assertThat(mandate("KEC-11").getList("services.find { it.code == 'BANSOS-USUL' }.steps"))
                .isEqualTo(List.of(1, 2));

        var rule = rule("DLH");
        assertThat(mandate("DLH").getList("rules.id")).contains(rule);
        Owner.run("delete from routing_rule where id = '" + rule + "'");
    }

    @Test
    void anAgencyComesOnBoardStepByStep() {
        var code = "UJI-PESERTA";
        COORDINATOR
                .post("/v1/agencies", Map.of("code", code, "name", "Peserta uji", "kind", "DINAS", "mandate", "Uji"))
                .then()
                .statusCode(201);
        onboarding(COORDINATOR, code)
                .body("clients", equalTo(0))
                .body("tokenSeenAt", nullValue())
                .body("focalPoint", equalTo(false))
                .body("onBoard", equalTo(false));
        var agency = client(code);
        agency.http().get("/v1/events?after=latest").then().statusCode(200);
        agency.post(
                        "/v1/agencies/" + code + "/focal-points",
                        Map.of("name", "Contoh Narahubung", "role", "Kepala Bidang", "phase", 1, "from", "2026-01-01"))
                .then()
                .statusCode(201);
        var rule = rule(code);
        var body = Samples.of("POHON-RAWAN");
        body.put(
                "place",
                new HashMap<>(Map.of("village", "35.11.17.2001", "point", Map.of("lat", -7.91, "lon", 113.82))));
        var request = new Desk("demo-app").submit(body);
        var lead = COORDINATOR.read(request).getMap("dispositions.last()");
        agency.act("/v1/dispositions/" + lead.get("id"), lead.get("etag").toString(), "accept", Map.of());
        onboarding(agency, code)
                .body("clients", equalTo(1))
                .body("tokenSeenAt", notNullValue())
                .body("lastSeenAt", notNullValue())
                .body("feedUsedAt", notNullValue())
                .body("firstAcceptAt", notNullValue())
                .body("focalPoint", equalTo(true))
                .body("onBoard", equalTo(true));
        Desk.of("DLH").http().get("/v1/agencies/" + code + "/onboarding").then().statusCode(404);
        Owner.run("delete from routing_rule where id = '" + rule + "'");
    }

    private static Desk client(String agency) {
        var made = COORDINATOR
                .post("/v1/clients", Map.of("id", "uji-peserta", "name", "Uji", "kind", "AGENCY", "agency", agency))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Desk(Tokens.learn(made.getString("id"), made.getString("secret")));
    }

    private static String rule(String lead) {
        var match = Map.of("services", List.of("POHON-RAWAN"), "villages", List.of("35.11.17.2001"));
        return COORDINATOR
                .post("/v1/routing/rules", Map.of("name", "Uji", "lead", lead, "match", match))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath mandate(String agency) {
        return Desk.of("KEC-07")
                .http()
                .get("/v1/agencies/" + agency + "/mandate")
                .then()
                .statusCode(200)
                .body("agency.code", equalTo(agency))
                .body("services.code", hasItem(notNullValue()))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse onboarding(Desk reader, String agency) {
        return reader.http()
                .get("/v1/agencies/" + agency + "/onboarding")
                .then()
                .statusCode(200);
    }
}
