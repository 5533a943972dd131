package id.kironggo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Tokens;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of those who wait for events, only those are woken whom something concerns; the others cost the database nothing. */
@QuarkusTest
class EventWatchTest {

    private static final EventFilter ALL = EventFilter.of(List.of(), null);
    private static final int FACTS = 100;

    @Inject
    EventWatch watch;

    @Inject
    GroupCommit ledger;

    private final String subject = "tests/" + UUID.randomUUID();
    private final List<Signals.Hearing> hearings = new ArrayList<>();

    @AfterEach
    void leave() {
        hearings.forEach(Signals.Hearing::close);
    }

    @Test
    void ofAThousandWhoWaitOnlyThoseAreWokenWhomItConcerns() throws SQLException {
        var uninvolved = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            hear(agency("OPD-" + i % 40), ALL, uninvolved);
        }
        var filtered = new AtomicInteger();
        hear(agency("DISHUB"), EventFilter.of(List.of("id.kironggo.request.*"), null), filtered);
        hear(coordinator(), EventFilter.of(List.of(), subject + "/other"), filtered);
        var concerned = new AtomicInteger();
        hear(agency("DISHUB"), ALL, concerned);
        var byType = new AtomicInteger();
        hear(coordinator(), EventFilter.of(List.of("id.kironggo.test.seen.v1"), subject), byType);
        var byFamily = new AtomicInteger();
        hear(agency("DISHUB"), EventFilter.of(List.of("id.kironggo.test.*"), null), byFamily);

        // the first thing after a pause may wake all, once
        happen(2);
        awaitRung(concerned, 2);
        List.of(uninvolved, filtered, concerned, byType, byFamily).forEach(rung -> rung.set(0));
        happen(FACTS);

        awaitRung(concerned, FACTS);
        awaitRung(byType, FACTS);
        awaitRung(byFamily, FACTS);
        assertThat(uninvolved).hasValue(0);
        assertThat(filtered).hasValue(0);
    }

    @Test
    void whoHasLeftIsNotWoken() throws SQLException {
        var left = new AtomicInteger();
        hear(coordinator(), ALL, left);
        var stays = new AtomicInteger();
        hear(coordinator(), ALL, stays);
        happen(1);
        awaitRung(left, 1);
        hearings.remove(0).close();

        // what was under way when it left may still have reached it
        happen(3);
        awaitRung(stays, 4);
        left.set(0);
        happen(1);
        awaitRung(stays, 5);
        assertThat(left).hasValue(0);
    }

    /** One look each beside the first, of two parties, however often something happens to others. */
    @Test
    void pollsThatWaitDoNotAskTheDatabase() throws Exception {
        int polls = 20;
        var desk = Desk.of("DPMD");
        Tokens.of(desk.client());
        long before = looks();
        var waiting = CompletableFuture.supplyAsync(() -> Crowd.of(polls, i -> desk.http()
                .queryParams(Map.of("after", "latest", "wait", 10))
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")));
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.waiting("agency:DPMD") >= polls);
        happen(30);
        assertThat(waiting.orTimeout(60, TimeUnit.SECONDS).join())
                .hasSize(polls)
                .allSatisfy(items -> assertThat(items).isEmpty());
        // statistics come some seconds later
        await().atMost(Duration.ofSeconds(30)).until(() -> looks() > before);
        assertThat(looks() - before).isLessThan(polls * 2L * 4);
    }

    private static long looks() {
        return Long.parseLong(
                Owner.list("select sum(idx_scan) from pg_stat_user_indexes where relname = 'ledger_audience'")
                        .get(0));
    }

    private void hear(Caller caller, EventFilter filter, AtomicInteger rung) {
        hearings.add(watch.hear(caller, filter, rung::incrementAndGet));
    }

    private static void awaitRung(AtomicInteger rung, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rung.get() >= times);
    }

    private void happen(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            var fact = new Noticed("seen", subject, Set.of("agency:DISHUB"), i);
            ledger.record(connection -> List.of(new Act(fact, Caller.system())));
        }
    }

    private static Caller agency(String code) {
        return Caller.client("uji-" + code, code, Set.of(Scopes.EVENTS));
    }

    private static Caller coordinator() {
        return Caller.client("uji-koordinator", "DISKOMINFO", Set.of(Scopes.REQUESTS_OVERSEE));
    }
}
