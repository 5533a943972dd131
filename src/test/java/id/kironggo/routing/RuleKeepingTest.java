package id.kironggo.routing;

import static id.kironggo.routing.RoadRules.COORDINATOR;
import static id.kironggo.routing.RoadRules.RULES;
import static id.kironggo.routing.RoadRules.activate;
import static id.kironggo.routing.RoadRules.amend;
import static id.kironggo.routing.RoadRules.decide;
import static id.kironggo.routing.RoadRules.draft;
import static id.kironggo.routing.RoadRules.example;
import static id.kironggo.routing.RoadRules.list;
import static id.kironggo.routing.RoadRules.verdict;
import static id.kironggo.routing.RoadRules.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that the coordinator writes: what they carry, and what is refused. */
@QuarkusTest
class RuleKeepingTest {

    private final RoadRules roads = new RoadRules();

    @AfterEach
    void leaveNoRuleBehind() {
        roads.clear();
    }

    @Test
    void aRuleWhoseExamplesFailIsRefusedAndSoIsOneThatBreaksAnothers() {
        var wrong = draft("KEC-09", Map.of("examples", List.of(example("BERAT", "KEC-09"))));
        write(wrong).statusCode(400).body("errors[0].detail", org.hamcrest.Matchers.containsString("but is DBSBK"));
        var kept = roads.make(draft("KEC-09", Map.of("examples", List.of(example("RINGAN", "KEC-09")))));
        var breaking = draft("DPMD", Map.of("priority", 900));
        write(breaking).statusCode(400).body("errors[0].detail", org.hamcrest.Matchers.containsString(kept));
        assertThat(verdict(decide("RINGAN", null), kept)).isEqualTo("DECIDES");
    }

    @Test
    void aSetComesIntoForceAtOnceOrNotAtAll() {
        var first = roads.make(draft("KEC-09", Map.of("active", false, "examples", List.of(example("RINGAN", "DLH")))));
        var second = roads.make(draft("DLH", Map.of("active", false, "priority", 200)));
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DBSBK");
        activate(Map.of("activate", List.of(first))).statusCode(400);
        activate(Map.of("activate", List.of(first, "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/activate/1"));
        activate(Map.of("activate", List.of(first, second))).statusCode(200);
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DLH");
        activate(Map.of("deactivate", List.of(second))).statusCode(400);
        activate(Map.of("deactivate", List.of(first, second))).statusCode(200);
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DBSBK");
        assertThat(Owner.count("ledger_entry where subject = 'routing/rules/" + second + "'"))
                .isEqualTo(3);
    }

    @Test
    void everyFaultOfADraftIsNamed() {
        write(Map.of(
                        "name", "Salah",
                        "lead", "TIDAK-ADA",
                        "supporting", List.of("*"),
                        "from", "2026-12-02",
                        "until", "2026-12-01",
                        "match",
                                Map.of(
                                        "services", List.of("TIDAK-ADA"),
                                        "districts", List.of("35.11.99"),
                                        "villages", List.of("35.11.99.2001")),
                        "examples", List.of(Map.of("service", "TIDAK-ADA", "village", "99", "agency", "TIDAK-ADA"))))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lead",
                                "/supporting/0",
                                "/until",
                                "/match/services/0",
                                "/match/districts/0",
                                "/match/villages/0",
                                "/examples/0/service",
                                "/examples/0/village",
                                "/examples/0/agency"));
        var personal = Map.of("services", List.of("BANSOS-USUL"), "answers", Map.of("monthlyIncomeIdr", List.of("1")));
        write(Map.of("name", "Pribadi", "lead", "DLH", "match", personal))
                .statusCode(400)
                .body("errors.pointer", contains("/match/answers/monthlyIncomeIdr"));
        write(Map.of("name", "Langkah", "lead", "DLH", "step", 9, "match", Map.of("services", List.of("SKKH"))))
                .statusCode(400)
                .body("errors.pointer", contains("/match/services/0"));
    }

    @Test
    void aRuleIsAmendedUnderItsVersionListedAndRemoved() {
        var rule = roads.make(draft("KEC-09", Map.of()));
        var etag = COORDINATOR
                .http()
                .get(RULES + "/" + rule)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        amend(rule, null, draft("DLH", Map.of())).statusCode(428);
        amend(rule, "\"77\"", draft("DLH", Map.of())).statusCode(412);
        amend(rule, etag, draft("DLH", Map.of())).statusCode(200).body("lead", equalTo("DLH"));
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DLH");
        list("service=JALAN-RUSAK&agency=DLH&active=true").body("items.id", hasItem(rule));
        list("agency=KEC-09").body("items.id", org.hamcrest.Matchers.not(hasItem(rule)));
        Desk.of("KEC-09").post(RULES, draft("KEC-09", Map.of())).then().statusCode(403);
        COORDINATOR.http().delete(RULES + "/" + rule).then().statusCode(428);
        COORDINATOR
                .http()
                .header("If-Match", "\"1\"")
                .delete(RULES + "/" + rule)
                .then()
                .statusCode(204);
        COORDINATOR.http().get(RULES + "/" + rule).then().statusCode(404);
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DBSBK");
    }
}
