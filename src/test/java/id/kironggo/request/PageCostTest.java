package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page costs depends on the page, not on how much there is besides. */
@QuarkusTest
class PageCostTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void thereAreMoreRequestsThanAPageHolds() {
        IntStream.range(0, 20).forEach(i -> APP.submit(Samples.bansos()));
        statistics().setStatisticsEnabled(true);
        statistics().clear();
    }

    @AfterEach
    void countNoMore() {
        statistics().setStatisticsEnabled(false);
    }

    /** The third tells that there is more. */
    @Test
    void aPageOfTwoRequestsReadsThreeAndTheirDispositions() {
        DISTRICT.http().get("/v1/requests?limit=2").then().statusCode(200).body("items", hasSize(2));

        assertThat(loaded(Request.class)).isEqualTo(3);
        assertThat(loaded(Disposition.class)).isEqualTo(3);
    }

    @Test
    void aPageOfTwoDispositionsReadsThreeAndTheirRequests() {
        DISTRICT.http()
                .get("/v1/dispositions?limit=2&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));

        assertThat(loaded(Request.class)).isEqualTo(3);
        assertThat(loaded(Disposition.class)).isEqualTo(3);
    }

    /** What belongs to the requests of a page is read by one query a kind. */
    @Test
    void aLongPageTakesNoMoreQueriesThanAShortOne() {
        assertThat(queries(20)).isEqualTo(queries(2));
    }

    /** The fewest of some tries: what works in the background is counted too. */
    private long queries(int limit) {
        return LongStream.generate(() -> {
                    statistics().clear();
                    DISTRICT.http()
                            .get("/v1/requests?limit=" + limit)
                            .then()
                            .statusCode(200)
                            .body("items", hasSize(limit));
                    return statistics().getPrepareStatementCount();
                })
                .limit(10)
                .min()
                .orElseThrow();
    }

    private long loaded(Class<?> entity) {
        return statistics().getEntityStatistics(entity.getName()).getLoadCount();
    }

    private Statistics statistics() {
        return sessions.getStatistics();
    }
}
