package id.kironggo.routing;

import static id.kironggo.routing.RoadRules.APP;
import static id.kironggo.routing.RoadRules.COORDINATOR;
import static id.kironggo.routing.RoadRules.VILLAGE;
import static id.kironggo.routing.RoadRules.await;
import static id.kironggo.routing.RoadRules.coverage;
import static id.kironggo.routing.RoadRules.decide;
import static id.kironggo.routing.RoadRules.draft;
import static id.kironggo.routing.RoadRules.report;
import static id.kironggo.routing.RoadRules.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that the coordinator writes: what they decide. */
@QuarkusTest
class RuleTest {

    private final RoadRules roads = new RoadRules();

    @AfterEach
    void leaveNoRuleBehind() {
        roads.clear();
    }

    @Test
    void aRuleGivesItsStepToTheLeadAndBringsInWhoSupports() {
        var rule = roads.make(draft("KEC-09", Map.of("supporting", List.of("DLH", "KEC-09"))));

        var hers = decide("RINGAN", null);
        assertThat(hers.getString("steps[0].agency.code")).isEqualTo("KEC-09");
        assertThat(hers.getString("steps[0].rule")).isEqualTo(rule);
        assertThat(hers.getList("steps[0].supporting.code")).containsExactly("DLH");
        assertThat(hers.getString("steps[0].because")).contains("Jalan desa");
        assertThat(hers.getList("considered")).contains("/answers/severity", "/place/village");
        assertThat(verdict(hers, rule)).isEqualTo("DECIDES");
        var others = decide("BERAT", null);
        assertThat(others.getString("steps[0].agency.code")).isEqualTo("DBSBK");
        assertThat(verdict(others, rule)).isEqualTo("UNFIT");

        var request = APP.submit(report("RINGAN"));
        var district = Desk.of("KEC-09");
        assertThat(APP.read(request).getString("custodian.code")).isEqualTo("KEC-09");
        district.act(request, "accept", Map.of()).then().statusCode(200);
        var task = Desk.of("DLH").open(request);
        assertThat(task.get("kind")).isEqualTo("TASK");
        assertThat(task.get("status")).isEqualTo("PENDING");
        APP.http()
                .get("/v1/requests/" + request.id() + "/route")
                .then()
                .statusCode(200)
                .body("steps[0].rule", equalTo(rule))
                .body("steps[0].supporting.code", contains("DLH"))
                .body("rules", nullValue());
    }

    @Test
    void theHigherPriorityDecidesThenTheRuleThatSaysMore() {
        var general = roads.make(Map.of(
                "name", "Semua di desa ini",
                "match", Map.of("villages", List.of(VILLAGE), "services", List.of("JALAN-RUSAK")),
                "lead", "KEC-*"));
        var special = roads.make(draft("DPMD", Map.of()));
        assertThat(verdict(decide("RINGAN", null), special)).isEqualTo("DECIDES");
        assertThat(verdict(decide("RINGAN", null), general)).isEqualTo("LOSES");
        assertThat(decide("BERAT", null).getString("steps[0].agency.code")).isEqualTo("KEC-09");

        var high = roads.make(draft("DLH", Map.of("priority", 500)));
        assertThat(decide("RINGAN", null).getString("steps[0].agency.code")).isEqualTo("DLH");
        assertThat(verdict(decide("RINGAN", null), special)).isEqualTo("LOSES");
        var coverage = coverage();
        assertThat(coverage.getList("idle.rule.id")).contains(special);
        assertThat(coverage.getString("idle.find { it.rule.id == '" + special + "' }.behind.id"))
                .isEqualTo(high);
        assertThat(coverage.getString(
                        "overlaps.find { it.wins.id == '" + high + "' && it.loses.id == '" + general + "' }.decidedBy"))
                .isEqualTo("PRIORITY");
    }

    @Test
    void aRuleHoldsBetweenItsDays() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
        var rule = roads.make(draft(
                "KEC-09",
                Map.of(
                        "from",
                        tomorrow.toString(),
                        "until",
                        tomorrow.plusDays(1).toString())));
        assertThat(verdict(decide("RINGAN", null), rule)).isEqualTo("UNFIT");
        assertThat(verdict(decide("RINGAN", tomorrow), rule)).isEqualTo("DECIDES");
        assertThat(verdict(decide("RINGAN", tomorrow.plusDays(1)), rule)).isEqualTo("DECIDES");
        assertThat(verdict(decide("RINGAN", tomorrow.plusDays(2)), rule)).isEqualTo("UNFIT");
        Owner.run("update routing_rule set valid_from = '2020-01-01', valid_until = '2020-01-02' where id = '" + rule
                + "'");
        await(() -> assertThat(coverage().getList("idle.rule.id")).contains(rule));
    }

    @Test
    void coverageTellsWhereNobodyTakesAStepAndWhichExamplesHoldNoMore() {
        var match = Map.of("services", List.of("JALAN-RUSAK"), "villages", List.of(VILLAGE));
        var example = Map.of("service", "JALAN-RUSAK", "village", VILLAGE, "agency", "KEC-09");
        var rule = roads.make(
                Map.of("name", "Kecamatannya", "lead", "KEC-*", "match", match, "examples", List.of(example)));
        assertThat(coverage().getInt("uncovered")).isZero();
        Owner.run("update agency set status = 'SUSPENDED' where code = 'KEC-09'");
        try {
            await(() -> {
                var holes = coverage();
                assertThat(holes.getList("holes.findAll { it.service == 'BANSOS-USUL' }.district"))
                        .containsOnly("35.11.09");
                assertThat(holes.getList("holes.findAll { it.service == 'BANSOS-USUL' }.step"))
                        .isEqualTo(List.of(1, 2));
                assertThat(holes.getInt("covered") + holes.getInt("uncovered")).isEqualTo(36 * 23);
                assertThat(holes.getInt("uncovered")).isPositive();
                assertThat(holes.getString("broken.find { it.rule.id == '" + rule + "' }.expected"))
                        .isEqualTo("KEC-09");
            });
        } finally {
            Owner.run("update agency set status = 'ACTIVE' where code = 'KEC-09'");
            await(() -> assertThat(coverage().getInt("uncovered")).isZero());
        }
    }

    @Test
    void whatAnotherReplicaChangesCountsWithinTwoSeconds() {
        var rule = roads.make(draft("KEC-09", Map.of()));
        assertThat(verdict(decide("RINGAN", null), rule)).isEqualTo("DECIDES");
        Owner.run("update routing_rule set lead = 'DPMD', version = version + 1 where id = '" + rule + "'");
        await(() -> assertThat(decide("RINGAN", null).getString("steps[0].agency.code"))
                .isEqualTo("DPMD"));
    }

    @Test
    void aVillageThatIsAnAgencyTakesItsOwnSteps() {
        var village = "35.11.09.2002";
        var office = Map.of(
                "code", "DESA-LOMBOKWETAN",
                "name", "Pemerintah Desa Lombok Wetan",
                "kind", "DESA",
                "village", village,
                "districts", List.of("35.11.09"),
                "parent", "KEC-09",
                "mandate", "Pemerintahan desa");
        var wrong = new HashMap<String, Object>(office);
        wrong.put("kind", "KELURAHAN");
        COORDINATOR.post("/v1/agencies", wrong).then().statusCode(400).body("errors.pointer", contains("/village"));
        COORDINATOR.post("/v1/agencies", office).then().statusCode(201).body("village", equalTo(village));
        wrong.putAll(office);
        wrong.put("code", "DESA-LAIN");
        COORDINATOR.post("/v1/agencies", wrong).then().statusCode(409);

        var decision = decide(Map.of("service", "BANSOS-USUL", "place", Map.of("village", village)));
        assertThat(decision.getString("steps[0].agency.code")).isEqualTo("DESA-LOMBOKWETAN");
        assertThat(decision.getString("steps[1].agency.code")).isEqualTo("KEC-09");
        assertThat(decide(Map.of("service", "BANSOS-USUL", "place", Map.of("village", VILLAGE)))
                        .getString("steps[0].agency.code"))
                .isEqualTo("KEC-09");
        assertThat(coverage().getInt("uncovered")).isZero();
    }
}
