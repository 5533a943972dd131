package id.kironggo.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was looked for in vain is counted, and told only when it can be nobody's name. */
@QuarkusTest
class UnansweredTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Inject
    ServiceSearch search;

    @Inject
    Unanswered unanswered;

    @Test
    void aPhraseIsKeptOnlyOnceItWasTypedFiveTimesOnThreeDays() {
        look("Xyqoz Vwupt 3511074501909999", 4);
        assertThat(phrases()).doesNotContain("xyqoz vwupt");
        assertThat(stored()).isEmpty();
        assertThat(told()).anyMatch(kept -> kept.phrase() == null && kept.count() >= 4);

        anotherDay();
        look("xyqoz  vwupt!", 1);
        assertThat(stored()).as("on two days").isEmpty();
        anotherDay();
        look("XYQOZ VWUPT", 1);
        assertThat(stored()).containsExactly("xyqoz vwupt");
        assertThat(told()).contains(new UnansweredSearch("xyqoz vwupt", YearMonth.from(today), 6));
        var months = "?from=" + today.withDayOfMonth(1) + "&to="
                + today.withDayOfMonth(1).plusMonths(1);
        given().get("/v1/statistics/demand" + months)
                .then()
                .statusCode(200)
                .body(
                        "figures.find { it.measure == 'UNANSWERED_SEARCH' && it.keys.phrase == 'xyqoz vwupt' }.value",
                        equalTo(6));
        assertThat(search.unanswered(today.plusMonths(1).withDayOfMonth(1), today.plusMonths(2)))
                .isEmpty();
    }

    @Test
    void numbersAreNeverKeptNorIsWhatWasFound() {
        long before = count();
        look("3511074501909999 0812000", 5);
        look("bikin ktp", 5);
        assertThat(count()).isEqualTo(before);
    }

    private void look(String phrase, int times) {
        for (int i = 0; i < times; i++) {
            given().queryParam("q", phrase).get("/v1/services").then().statusCode(200);
        }
        unanswered.flush();
    }

    private List<UnansweredSearch> told() {
        return search.unanswered(today.withDayOfMonth(1), today.plusDays(1));
    }

    private List<String> phrases() {
        return told().stream().map(UnansweredSearch::phrase).toList();
    }

    private static List<String> stored() {
        return Owner.list("select phrase from search_unanswered where phrase like '%vwupt%'");
    }

    private static long count() {
        return Long.parseLong(Owner.list("select coalesce(sum(searches), 0) from search_unanswered")
                .get(0));
    }

    /** As if the last search had been the day before. */
    private static void anotherDay() {
        Owner.run("update search_unanswered set last_day = last_day - 1");
    }
}
