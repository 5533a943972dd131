package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The overseer follows any figure to the very requests that it counts, and learns of no person by it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkTest {

    /** Those that count requests; the others lead to those that they are taken of. */
    private static final Set<String> COUNTS = Set.of(
            "REQUESTS",
            "ANSWERED",
            "KEPT",
            "LATE",
            "HELD",
            "RETURNED",
            "BACKLOG",
            "OVERDUE",
            "RESPONDENTS",
            "NO_AUTHORITY",
            "RECLASSIFIED");

    private static final int MOST_PAGES = 40;

    @Inject
    AgroalDataSource database;

    private boolean isDone;

    @BeforeEach
    void live() {
        if (isDone) {
            return;
        }
        Lives.ensure(database);
        Figures.recount();
        isDone = true;
    }

    @Test
    void countsLeadToTheirRequests() {
        follow(Figures.all("requests?groupBy=service,district&agency=DISNAKKAN"));
        follow(Figures.all("requests?groupBy=month,status&agency=DISPERPUSIP"));
        follow(Figures.all("requests?groupBy=dimension&agency=DLH&from=2026-01-05&to=2100-01-01"));
    }

    @Test
    void performanceLeadsToItsRequests() {
        follow(Figures.all("performance?agency=DISNAKKAN"));
        follow(Figures.all("performance?service=PERPUS-ANGGOTA&from=2020-01-01&to=2100-01-01"));
    }

    @Test
    void satisfactionAndDemandLeadToTheirRequests() {
        follow(Figures.all("satisfaction?groupBy=agency"));
        follow(Figures.all("satisfaction?groupBy=service&from=2020-01-01"));
        follow(Figures.all("demand?from=2020-01-01"));
    }

    @Test
    void thePublicIsLedNowhere() {
        List<Map<String, Object>> figures =
                Figures.publicly("requests?groupBy=service").getList("figures");
        assertThat(figures).isNotEmpty().noneMatch(figure -> figure.containsKey("requests"));
    }

    private static void follow(JsonPath statistics) {
        List<Map<String, Object>> figures = statistics.getList("figures");
        assertThat(figures).isNotEmpty();
        for (var figure : figures) {
            if (COUNTS.contains(figure.get("measure")) && figure.get("period").equals("CURRENT")) {
                var link = figure.get("requests").toString();
                int expected = Figures.value(figure).intValueExact();
                if (expected <= 100 * MOST_PAGES) {
                    assertThat(count(link))
                            .as("%s %s", figure.get("measure"), link)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static int count(String link) {
        int count = 0;
        String cursor = "";
        while (cursor != null) {
            var page = Figures.overseer()
                    .urlEncodingEnabled(false)
                    .get(link + "&limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            assertNobodyIsNamed(page.asString());
            List<String> ids = page.jsonPath().getList("items.id");
            count += ids.size();
            cursor = page.jsonPath().getString("next");
        }
        return count;
    }

    private static void assertNobodyIsNamed(String page) {
        assertThat(page)
                .doesNotContain(Samples.NIK, Samples.PHONE, Samples.NAME, "\"applicant\"", "\"answers\"", "\"note\"");
    }
}
