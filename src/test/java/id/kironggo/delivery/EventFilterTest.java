package id.kironggo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of the feed: several types, beginnings of types, subjects, and all of them together, for each who may read. */
@QuarkusTest
class EventFilterTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk CONCERNED = Desk.of("DISHUB");
    private static final Desk OTHER = Desk.of("DPMD");
    private static final String SEEN = "id.kironggo.test.seen.v1";
    private static final String HEARD = "id.kironggo.test.heard.v1";
    private static final String SEEN_TOO = "id.kironggo.test.seen-too.v1";

    @Inject
    GroupCommit ledger;

    @Inject
    Cursors cursors;

    private final String subject = "tests/" + UUID.randomUUID();

    @Test
    void severalTypesAndBeginningsOfTypes() throws SQLException {
        var before = latest();
        happen(Set.of("agency:DISHUB"), "seen", "heard", "seen-too", "heard", "seen");

        for (var desk : List.of(CONCERNED, COORDINATOR)) {
            assertThat(types(desk, before, "type=" + SEEN)).containsExactly(SEEN, SEEN);
            assertThat(types(desk, before, "type=" + SEEN + "," + HEARD)).containsExactly(SEEN, HEARD, HEARD, SEEN);
            assertThat(types(desk, before, "type=" + SEEN_TOO + "&type=" + HEARD))
                    .containsExactly(HEARD, SEEN_TOO, HEARD);
            assertThat(types(desk, before, "type=id.kironggo.test.*"))
                    .containsExactly(SEEN, HEARD, SEEN_TOO, HEARD, SEEN);
            assertThat(types(desk, before, "type=id.kironggo.test.seen.*," + HEARD))
                    .containsExactly(SEEN, HEARD, HEARD, SEEN);
            assertThat(types(desk, before, "type=id.kironggo.request.*")).isEmpty();
            assertThat(types(desk, before, "type=id.kironggo.never.happened.v1"))
                    .isEmpty();
            assertThat(types(desk, before, "subject=" + subject + "&type=" + HEARD))
                    .containsExactly(HEARD, HEARD);
            assertThat(types(desk, before, "subject=" + subject + "&limit=2")).containsExactly(SEEN, HEARD);
            assertThat(types(desk, before, "subject=" + subject + "/2")).isEmpty();
        }
        for (var filter : List.of("limit=100", "type=" + SEEN, "type=id.kironggo.test.*", "subject=" + subject)) {
            assertThat(types(OTHER, before, filter)).doesNotContain(SEEN, HEARD, SEEN_TOO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&type=id.kironggo.test.*", "&type=" + SEEN + "," + HEARD})
    void whatComesInPartsComesOnceAndInOrder(String filter) throws SQLException {
        var before = latest();
        happen(Set.of("agency:DISHUB", "client:dishub"), "seen", "heard", "seen", "seen", "heard", "heard", "seen");

        var found = new ArrayList<Integer>();
        var after = before;
        for (var page = page(after, filter); !page.getList("items").isEmpty(); page = page(after, filter)) {
            found.addAll(page.getList("items.findAll { it.subject == '" + subject + "' }.data.number"));
            after = page.getString("next");
        }
        assertThat(found).isEqualTo(IntStream.range(0, 7).boxed().toList());
    }

    /** Of a subject that all share, many entries are looked through that the caller may not see. */
    @Test
    void behindManyOfOthersItsOwnIsFound() throws SQLException {
        var before = latest();
        var acts = IntStream.range(0, 2_500)
                .mapToObj(i -> new Act(new Noticed("seen", subject, Set.of("agency:DPMD"), i), Caller.system()))
                .collect(Collectors.toCollection(ArrayList::new));
        acts.add(new Act(new Noticed("heard", subject, Set.of("agency:DISHUB"), 1), Caller.system()));
        ledger.record(connection -> acts);
        await().until(() -> Owner.count("ledger_position where subject = '" + subject + "'") == acts.size());

        assertThat(types(CONCERNED, before, "subject=" + subject)).containsExactly(HEARD);
        assertThat(types(CONCERNED, before, "subject=" + subject + "&type=" + SEEN))
                .isEmpty();
        assertThat(types(COORDINATOR, before, "subject=" + subject + "&type=" + HEARD))
                .containsExactly(HEARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request.submitted",
                "id.kironggo.request.submitted",
                "id.kironggo.request",
                "*",
                "id.*",
                "id.kironggo.req*",
                "id.kironggo.request.submitted.v1.*",
                "ID.KIRONGGO.REQUEST.*",
                "id.kironggo.test.seen.v1, id.kironggo.test.heard.v1"
            })
    void aTypeThatIsNoneIsRefused(String type) {
        COORDINATOR
                .http()
                .queryParam("type", type)
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/query/type"))
                .body("errors[0].detail", containsString("id.kironggo.request.*"));
    }

    @Test
    void moreThanFiftyTypesAreRefused() {
        var types = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> "id.kironggo.test.seen.v" + i)
                .toList();
        COORDINATOR
                .http()
                .queryParam("type", types.subList(0, 50))
                .get("/v1/events")
                .then()
                .statusCode(200);
        COORDINATOR.http().queryParam("type", types).get("/v1/events").then().statusCode(400);
    }

    @Test
    void aCursorBeyondTheLedgerSaysThatItWasRestored() {
        var epoch = Owner.list("select epoch from ledger_epoch order by started_at desc limit 1")
                .get(0);
        var beyond = cursors.encode("events", epoch, "900000000000");

        COORDINATOR
                .http()
                .queryParam("after", beyond)
                .get("/v1/events")
                .then()
                .statusCode(410)
                .body("detail", containsString("Begin again without 'after'"));
    }

    private void happen(Set<String> audience, String... verbs) throws SQLException {
        var acts = IntStream.range(0, verbs.length)
                .mapToObj(i -> new Act(new Noticed(verbs[i], subject, audience, i), Caller.system()))
                .toList();
        ledger.record(connection -> acts);
        await().until(() -> Owner.count("ledger_position where subject = '" + subject + "'") == verbs.length);
    }

    private static String latest() {
        return COORDINATOR
                .http()
                .queryParam("after", "latest")
                .get("/v1/events")
                .path("next");
    }

    private static List<String> types(Desk desk, String after, String filter) {
        return desk.http()
                .get("/v1/events?" + filter + "&after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
    }

    private static JsonPath page(String after, String filter) {
        return CONCERNED
                .http()
                .get("/v1/events?limit=3&after=" + after + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
