package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Past;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What time alone does to a request: late clocks call, silence and an unopposed answer end it. */
@QuarkusTest
class TimeTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Inject
    AgroalDataSource database;

    @Inject
    Watch watch;

    @Test
    void everyClockExplainsItself() {
        var request = APP.submit(Samples.of("PPID-INFO"));
        APP.http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("deadlines.clock", hasItem("RESOLUTION"))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.amount", equalTo(10))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.law", containsString("UU 14/2008"))
                .body("deadlines.find { it.clock == 'FIRST_RESPONSE' }.amount", equalTo(5))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.weekendDays", greaterThanOrEqualTo(2));
    }

    @Test
    void whoIsLateIsCalledThenTheCoordinatorEachOnce() {
        var request = APP.submit(Samples.of("PENGADUAN-UMUM"));
        COORDINATOR
                .act(request, "forward", Map.of("to", "DLH", "note", "Mohon."))
                .then()
                .statusCode(200);
        new Past(database).move(request, 12);
        watch.sweep();
        watch.sweep();
        assertThat(told(request, "id.kironggo.request.overdue.v1")).containsExactly("FIRST_RESPONSE DLH");
        assertThat(told(request, "id.kironggo.request.escalated.v1")).containsExactly("FIRST_RESPONSE DISKOMINFO");

        new Past(database).move(request, 30);
        watch.sweep();
        watch.sweep();
        assertThat(told(request, "id.kironggo.request.overdue.v1"))
                .containsExactly("FIRST_RESPONSE DLH", "RESOLUTION DLH");
        assertThat(told(request, "id.kironggo.request.escalated.v1"))
                .containsExactly("FIRST_RESPONSE DISKOMINFO", "RESOLUTION DISKOMINFO");
        COORDINATOR
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("deadlines.overdueAt", hasSize(greaterThanOrEqualTo(2)));
    }

    @Test
    void aStepThatIsLateIsToldAndWhoHandsItOnIsNot() {
        var request = APP.submit(Samples.of("BENCANA-LAPOR"));
        new Past(database).move(request, 3);
        watch.sweep();
        assertThat(COORDINATOR
                        .http()
                        .get("/v1/requests/" + request.id() + "/timeline")
                        .jsonPath()
                        .<String>getList("items.type"))
                .contains("id.kironggo.request.overdue.v1");
    }

    @Test
    void whoKeepsSilentForThirtyDaysIsRejectedAndMayHaveItReopened() {
        var request = APP.submit(Samples.bansos());
        Desk.of("KEC-07").act(request, "accept", Map.of()).then().statusCode(200);
        Desk.of("KEC-07")
                .decide(request, "await-citizen", Map.of("question", "Berapa?"))
                .then()
                .statusCode(200);
        new Past(database).move(request, 29);
        watch.sweep();
        assertThat(APP.read(request).getString("status")).isEqualTo("AWAITING_CITIZEN");
        new Past(database).move(request, 1);
        watch.sweep();
        APP.http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("status", equalTo("REJECTED"))
                .body("answer.reason", equalTo("NO_REPLY"));
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/reopen")
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerThatNobodyOpposesIsClosedAndFeedbackStaysOpen() {
        var request = new Situations(database).atTheEnd();
        Desk.of("DINSOS-P3AKB")
                .decide(request, "resolve", Map.of("outcome", "FULFILLED", "note", "Disahkan."))
                .then()
                .statusCode(200)
                .body("answer.reopenUntil", notNullValue());
        watch.sweep();
        assertThat(APP.read(request).getString("status")).isEqualTo("RESOLVED");
        new Past(database).move(request, 21);
        watch.sweep();
        assertThat(APP.read(request).getString("status")).isEqualTo("CLOSED");
        var citizen = Desk.citizen(request);
        citizen.post("/v1/tracking/" + request.ticket() + "/reopen").then().statusCode(409);
        Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("scores", Samples.scores(3), "comment", "Cepat."))
                .post("/v1/tracking/" + request.ticket() + "/feedback")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("actions", not(hasItem("feedback")));
    }

    private static List<String> told(Desk.Case request, String type) {
        List<Map<String, Object>> items = COORDINATOR
                .http()
                .get("/v1/requests/" + request.id() + "/timeline")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> item.get("type").equals(type))
                .map(item -> (Map<?, ?>) item.get("data"))
                .map(data -> data.get("clock") + " " + data.get("agency"))
                .sorted()
                .toList();
    }
}
