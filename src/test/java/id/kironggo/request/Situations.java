package id.kironggo.request;

import id.kironggo.Desk;
import id.kironggo.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Requests brought into every situation of the state tables, through the front door where it leads there. */
final class Situations {

    static final Desk APP = Desk.of("demo-app");
    static final Desk DISTRICT = Desk.of("KEC-07");
    static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    private final DataSource database;

    Situations(DataSource database) {
        this.database = database;
    }

    /** Name of the situation, as the tables of the test spell it, to what makes a request be in it. */
    Map<String, Supplier<Desk.Case>> all() {
        var all = new LinkedHashMap<String, Supplier<Desk.Case>>();
        all.put("RECEIVED  TRIAGE ACCEPTED", this::received);
        all.put("ROUTED    STEP   PENDING", this::routed);
        all.put("PROGRESS  STEP   PENDING", this::secondStepOffered);
        all.put("PROGRESS  STEP   ACCEPTED", this::accepted);
        all.put("PROGRESS  TRIAGE ACCEPTED", this::returnedOnTheWay);
        all.put("PROGRESS  ANSWER ACCEPTED", this::atTheEnd);
        all.put("AWAITING  STEP   ACCEPTED", () -> asking(accepted(), DISTRICT));
        all.put("AWAITING  ANSWER ACCEPTED", () -> asking(atTheEnd(), OWNER));
        all.put("REOPENED  ANSWER PENDING", this::reopened);
        all.put("RESOLVED", this::resolved);
        all.put("REJECTED", this::rejected);
        all.put("CLOSED", () -> set(resolved(), "CLOSED"));
        all.put("WITHDRAWN", this::withdrawn);
        all.put("DUPLICATE", this::duplicate);
        return all;
    }

    Desk.Case routed() {
        return APP.submit(Samples.bansos());
    }

    Desk.Case accepted() {
        var request = routed();
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        return request;
    }

    private Desk.Case received() {
        var request = routed();
        DISTRICT.act(request, "return", Map.of("reason", "WRONG_PLACE", "note", "Bukan desa kami."))
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case secondStepOffered() {
        var request = routed();
        DISTRICT.acceptAndComplete(request);
        return request;
    }

    private Desk.Case returnedOnTheWay() {
        var request = accepted();
        DISTRICT.act(request, "return", Map.of("reason", "INCOMPLETE", "note", "Kurang."))
                .then()
                .statusCode(200);
        return request;
    }

    Desk.Case atTheEnd() {
        var request = secondStepOffered();
        DISTRICT.acceptAndComplete(request);
        Desk.of("DISPENDUKCAPIL").acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        APP.bring(request);
        return request;
    }

    private static Desk.Case asking(Desk.Case request, Desk holder) {
        holder.decide(
                        request,
                        "await-citizen",
                        Map.of("question", "Berapa tanggungan?", "fields", java.util.List.of("/answers/dependants")))
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case resolved() {
        var request = atTheEnd();
        OWNER.decide(request, "resolve", Map.of("outcome", "FULFILLED", "note", "Disahkan."))
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case rejected() {
        var request = accepted();
        DISTRICT.decide(request, "reject", Map.of("reason", "OUT_OF_SCOPE", "note", "Bukan bansos."))
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case withdrawn() {
        var request = routed();
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case reopened() {
        var request = resolved();
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/reopen")
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case duplicate() {
        var request = accepted();
        DISTRICT.decide(request, "mark-duplicate", Map.of("of", accepted().ticket()))
                .then()
                .statusCode(200);
        return request;
    }

    private Desk.Case set(Desk.Case request, String status) {
        run("update request set status = '" + status + "', version = version + 1 where id = '" + request.id() + "'");
        return request;
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
