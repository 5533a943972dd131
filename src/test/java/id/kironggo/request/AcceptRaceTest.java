package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of many who act at once on what they all read, one wins, and custody is never in two hands. */
@QuarkusTest
class AcceptRaceTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    private record Act(String action, Object body) {}

    @Test
    void ofFiftyWhoAcceptAtOnceOneWins() {
        var request = APP.submit(Samples.bansos());

        var answers = race(request, 50, List.of(new Act("accept", Map.of())));

        assertOneWon(answers);
        assertThat(facts(request, "disposition.accepted")).isEqualTo(1);
        assertOneLead(request);
        APP.http().get("/v1/requests/" + request.id()).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void ofTwentyWhoDoDifferentThingsAtOnceOneWins() {
        var request = APP.submit(Samples.bansos());

        var answers = race(
                request,
                20,
                List.of(
                        new Act("accept", Map.of()),
                        new Act("return", Map.of("reason", "WRONG_PLACE", "note", "Bukan desa kami.")),
                        new Act("forward", Map.of("to", "DINKES", "note", "Mohon dilanjutkan."))));

        assertOneWon(answers);
        assertThat(facts(request, "disposition.accepted")
                        + facts(request, "disposition.returned")
                        + facts(request, "disposition.forwarded"))
                .isEqualTo(1);
        assertOneLead(request);
    }

    @Test
    void completingRulingAndWithdrawingAtOnceLeaveOneLeadOrNone() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        var disposition = DISTRICT.open(request);
        var etag = COORDINATOR.read(request).getString("etag");

        var answers = Crowd.of(24, i -> switch (i % 3) {
            case 0 -> DISTRICT.act(path(disposition), etag(disposition), "complete", Map.of("result", "DONE"));
            case 1 ->
                COORDINATOR.act(
                        "/v1/requests/" + request.id(), etag, "rule", Map.of("to", "DINKES", "note", "Putusan."));
            default -> Desk.citizen(request).post("/v1/tracking/" + request.ticket() + "/withdraw");
        });

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
        assertThat(facts(request, "request.withdrawn")).isEqualTo(1);
        assertThat(leads(request)).isZero();
        assertThat(facts(request, "disposition.completed")).isLessThanOrEqualTo(1);
        assertThat(facts(request, "request.ruled")).isLessThanOrEqualTo(1);
    }

    private static List<Response> race(Desk.Case request, int size, List<Act> acts) {
        var disposition = DISTRICT.open(request);
        return Crowd.of(size, i -> {
            var act = acts.get(i % acts.size());
            return DISTRICT.act(path(disposition), etag(disposition), act.action(), act.body());
        });
    }

    private static void assertOneWon(List<Response> answers) {
        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(200, 409, 412)
                .containsOnlyOnce(200);
    }

    /** The open lead's agency is the custodian. */
    private static void assertOneLead(Desk.Case request) {
        assertThat(leads(request)).isEqualTo(1);
        assertThat(Owner.count(
                        "request r join disposition d on d.request_id = r.id and d.agency = r.custodian where r.id = '"
                                + request.id() + "' and d.kind <> 'TASK' and d.status in ('PENDING', 'ACCEPTED')"))
                .isEqualTo(1);
    }

    private static long leads(Desk.Case request) {
        return Owner.count("disposition where request_id = '" + request.id()
                + "' and kind <> 'TASK' and status in ('PENDING', 'ACCEPTED')");
    }

    private static long facts(Desk.Case request, String type) {
        return Owner.count("ledger_entry where subject = 'requests/" + request.id() + "' and type = 'id.kironggo."
                + type + ".v1'");
    }

    private static String path(Map<String, Object> disposition) {
        return "/v1/dispositions/" + disposition.get("id");
    }

    private static String etag(Map<String, Object> disposition) {
        return disposition.get("etag").toString();
    }
}
