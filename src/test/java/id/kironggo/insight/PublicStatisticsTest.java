package id.kironggo.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public is told lets nobody compute a small count, and is otherwise what the overseer is told. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicStatisticsTest {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Suppression.LEAST);

    @Inject
    AgroalDataSource database;

    private boolean isDone;

    @BeforeEach
    void live() {
        if (isDone) {
            return;
        }
        Lives.ensure(database);
        isDone = true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"service,district", "agency,status", "dimension,month", "district,status", "service,month"})
    void noWithheldCountIsComputedFromTheTable(String groupBy) {
        var axes = List.of(groupBy.split(","));
        var truth = Figures.values(Figures.all("requests?groupBy=" + groupBy), "REQUESTS");
        var told = Figures.values(Figures.publicly("requests?groupBy=" + groupBy), "REQUESTS");
        boolean isToldBySums = told.keySet().stream().noneMatch(keys -> keys.size() == axes.size());
        // by its sums alone, or whole; what is left out otherwise would tell where nothing is
        assertThat(told.keySet())
                .isEqualTo(truth.keySet().stream()
                        .filter(keys -> !isToldBySums || keys.size() < axes.size())
                        .collect(Collectors.toSet()));
        told.forEach((keys, value) -> assertThat(
                        value == null || (value.compareTo(truth.get(keys)) == 0 && value.compareTo(LEAST) >= 0))
                .as("%s: %s of %s", keys, value, truth.get(keys))
                .isTrue());
        if (!isToldBySums) {
            assertThat(told.values()).contains((BigDecimal) null);
            assertNotComputed(axes, truth, told);
        }
    }

    @Test
    void whatATableWithholdsNoListAndNoRowTells() {
        var table = Figures.values(Figures.publicly("requests?groupBy=service,district"), "REQUESTS");
        var list = Figures.values(Figures.publicly("requests?groupBy=service"), "REQUESTS");
        var districts = Figures.values(Figures.publicly("requests?groupBy=district"), "REQUESTS");
        list.forEach((keys, value) -> assertThat(table.get(keys)).isEqualTo(value));
        districts.forEach((keys, value) -> assertThat(table.get(keys)).isEqualTo(value));
        for (var service : Lives.OWNERS.keySet()) {
            var row = Figures.values(Figures.publicly("requests?groupBy=district&service=" + service), "REQUESTS");
            row.forEach((keys, value) -> {
                var cell = new HashMap<>(keys);
                cell.put("service", service);
                assertThat(value).as("%s", cell).isEqualTo(table.get(cell));
            });
            var alone = Figures.values(Figures.publicly("requests?service=" + service), "REQUESTS");
            assertThat(alone.get(Map.of())).isEqualTo(list.get(Map.of("service", service)));
        }
    }

    @Test
    void keptAndLateAreWithheldTogether() {
        for (var service : List.of("SKKH", "SAMPAH-ANGKUT", "PERPUS-ANGGOTA", "BANSOS-USUL", "RUJUKAN")) {
            var told = Figures.publicly("performance?service=" + service);
            var kept = Figures.values(told, "KEPT").get(Map.of());
            var late = Figures.values(told, "LATE").get(Map.of());
            assertThat(kept == null).isEqualTo(late == null);
            if (kept == null) {
                assertThat(Figures.values(told, "KEPT_SHARE").get(Map.of())).isNull();
            } else {
                assertThat(List.of(kept, late)).noneMatch(n -> n.signum() > 0 && n.compareTo(LEAST) < 0);
            }
        }
    }

    @Test
    void satisfactionOfFewIsNotTold() {
        var truth = Figures.values(Figures.all("satisfaction?groupBy=service"), "RESPONDENTS");
        var told = Figures.publicly("satisfaction?groupBy=service");
        var respondents = Figures.values(told, "RESPONDENTS");
        var index = Figures.values(told, "INDEX");
        truth.forEach((keys, n) -> {
            if (n.signum() > 0 && n.compareTo(LEAST) < 0) {
                assertThat(respondents.get(keys)).isNull();
                assertThat(index.get(keys)).isNull();
            }
        });
    }

    @Test
    void demandOfFewIsNotTold() {
        for (var measure : List.of("NO_AUTHORITY", "RECLASSIFIED")) {
            assertThat(Figures.values(Figures.publicly("demand"), measure).values())
                    .allMatch(n -> n == null || n.compareTo(LEAST) >= 0);
        }
    }

    @Test
    void thePublicMayNotTakeCountsFromEachOther() {
        refused("requests?from=2026-11-02", "/query/from");
        refused("requests?to=2026-11-30", "/query/to");
        refused("requests?groupBy=service,district&status=RESOLVED", "/query");
        refused("performance?service=SKKH&district=35.11.07", "/query");
        refused("satisfaction?groupBy=service&district=35.11.07", "/query");
        refused("demand?service=SKKH", "/query");
        // who may not oversee is as the public, whatever token they have
        given().header("Authorization", "Bearer " + Tokens.of("dlh"))
                .get("/v1/statistics/requests?from=2026-11-02")
                .then()
                .statusCode(400);
    }

    @Test
    void whatCantBeAskedIsRefused() {
        refused("requests?groupBy=colour", "/query/groupBy");
        refused("requests?groupBy=service,service", "/query/groupBy");
        refused("requests?groupBy=service,district,status", "/query/groupBy");
        refused("requests?from=2026-12-01&to=2026-11-01", "/query/to");
        refused("requests?from=1066-10-01", "/query/from");
        refused("satisfaction?groupBy=month", "/query/groupBy");
        given().get("/v1/statistics/requests?format=xml").then().statusCode(400);
        given().get("/v1/statistics/requests?dimension=DEPTH").then().statusCode(400);
    }

    private static void refused(String path, String pointer) {
        given().header("Accept-Language", "en")
                .get("/v1/statistics/" + path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(equalTo(pointer)));
    }

    /** Tries with the table as it was told; the attacker of {@link Recomputation} knows nothing else. */
    private static void assertNotComputed(
            List<String> axes, Map<Map<String, String>, BigDecimal> truth, Map<Map<String, String>, BigDecimal> told) {
        var cells = new HashMap<List<String>, Long>();
        var withheld = new HashSet<List<String>>();
        truth.forEach((keys, value) -> {
            var key = axes.stream()
                    .map(axis -> keys.getOrDefault(axis, Table.ALL))
                    .toList();
            if (keys.size() == axes.size()) {
                cells.put(key, value.longValueExact());
            }
            if (told.get(keys) == null) {
                withheld.add(key);
            }
        });
        assertThat(new Elimination(cells, withheld).computed()).isEmpty();
    }

    /** Takes sums from each other as often as something follows: what anybody does with a pencil. */
    private record Elimination(Map<List<String>, Long> cells, Set<List<String>> withheld) {

        Set<List<String>> computed() {
            var unknown = new HashSet<>(withheld);
            var lines = new ArrayList<Set<List<String>>>();
            var codes = List.of(codes(0), codes(1));
            for (var first : codes.get(0)) {
                lines.add(with(codes.get(1), second -> List.of(first, second)));
            }
            for (var second : codes.get(1)) {
                lines.add(with(codes.get(0), first -> List.of(first, second)));
            }
            boolean goesOn = true;
            while (goesOn) {
                goesOn = false;
                for (var line : lines) {
                    var open = line.stream().filter(unknown::contains).toList();
                    if (open.size() == 1) {
                        goesOn |= unknown.remove(open.get(0));
                    }
                }
            }
            var computed = new HashSet<>(withheld);
            computed.removeAll(unknown);
            return computed;
        }

        private Set<String> codes(int axis) {
            var codes = cells.keySet().stream().map(key -> key.get(axis)).collect(Collectors.toSet());
            codes.add(Table.ALL);
            return codes;
        }

        private static Set<List<String>> with(
                Set<String> codes, java.util.function.Function<String, List<String>> key) {
            return codes.stream().map(key).collect(Collectors.toSet());
        }
    }
}
