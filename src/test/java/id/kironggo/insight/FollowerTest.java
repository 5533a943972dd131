package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Each request is counted once, however many count, and soon. */
@QuarkusTest
class FollowerTest {

    private static final Desk APP = Desk.of("demo-app");

    @Inject
    Follower follower;

    @Test
    void whatHappenedIsCountedWhenSomebodyAsks() {
        long before = count("");
        var request = APP.submit(Samples.of("CEMAR-ADUAN"));
        soon("", before + 1);
        long withdrawn = count("&status=WITHDRAWN");
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(200);
        soon("&status=WITHDRAWN", withdrawn + 1);
        assertThat(count("")).isEqualTo(before + 1);
    }

    @Test
    void whatTellsOfManyRequestsAtOnceStopsNobody() {
        long before = count("");
        Desk.of("INSPEKTORAT").http().get("/v1/requests?limit=2").then().statusCode(200);
        APP.submit(Samples.of("CEMAR-ADUAN"));
        soon("", before + 1);
    }

    @Test
    void manyWhoCountAtOnceCountEachOnce() throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(6);
        var work = new ArrayList<Future<?>>();
        Callable<Void> counting = () -> {
            for (int i = 0; i < 60; i++) {
                follower.follow(i % 2 == 0 ? Follower.Lock.WAIT : Follower.Lock.LEAVE);
            }
            return null;
        };
        Callable<Void> living = () -> {
            for (int i = 0; i < 12; i++) {
                var request = APP.submit(Samples.of("PJU-PADAM"));
                Desk.of("DISHUB").act(request, "accept", Map.of()).then().statusCode(200);
            }
            return null;
        };
        for (var task : List.of(counting, counting, counting, living, living)) {
            work.add(pool.submit(task));
        }
        for (var done : work) {
            done.get();
        }
        pool.shutdown();
        assertThat(count("")).isEqualTo(Owner.count("request where service = 'CEMAR-ADUAN'"));
        assertThat(Owner.list("select sum(n) from insight_cube"))
                .isEqualTo(Owner.list("select count(*) from insight_case"));
    }

    @Test
    void countedAnewItComesToTheSame() {
        Figures.recount();
        var sums = sums();
        Figures.recount();
        assertThat(sums()).isEqualTo(sums);
    }

    private static List<String> sums() {
        return Owner.list("select row(c.*)::text from insight_cube c where n <> 0 union all"
                + " select row(c.*)::text from insight_answered c where n <> 0 union all"
                + " select row(c.*)::text from insight_held c where n <> 0 union all"
                + " select row(c.*)::text from insight_survey c where n <> 0 order by 1");
    }

    /** A fact is counted once it has its position, some milliseconds after its commit. */
    private static void soon(String more, long expected) {
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(count(more)).isEqualTo(expected));
    }

    private static long count(String more) {
        return Figures.values(Figures.all("requests?service=CEMAR-ADUAN" + more), "REQUESTS")
                .get(Map.of())
                .longValueExact();
    }
}
