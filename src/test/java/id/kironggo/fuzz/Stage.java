package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Desk;
import id.kironggo.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What lives in the service for the fuzz to act on: of each operation one thing in the very state in which it is possible, made
 * anew when it is used up. All of it is the fuzz's own, so that no other test meets it: one service, its agency, agencies and a
 * year that nobody else names. What is somebody else's is there too, to see that it stays as it is.
 */
final class Stage {

    /** What an operation is done to, and who may; {@code null} where there is no such thing. */
    record Subject(Map<String, String> path, String etag, String caller, String code) {}

    static final String SERVICE = "TERA-ULANG";
    static final String HELPING = "BAPENDA";
    static final String YEAR = "2051";

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk HOLDER = Desk.of("DISKOPERINDAG");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    /** In every part of the regency but the ones that other tests look at. */
    static final String DISTRICT = "35.11.23";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Subject> ready = new HashMap<>();
    private final List<String> agencies = new ArrayList<>();
    private final String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);
    private final AtomicInteger number = new AtomicInteger();
    private final Strangers strangers = new Strangers();

    Strangers strangers() {
        return strangers;
    }

    String nextCode() {
        return "FUZZ-" + run + "-" + number.incrementAndGet();
    }

    /** Something on which this operation is possible now. */
    Subject subject(Contract.Operation operation) {
        return ready.computeIfAbsent(operation.id(), id -> make(operation));
    }

    /** Forgets what was acted on, or doesn't let itself be acted on any more. */
    void used(Draft draft, RawHttp.Answer answer) {
        boolean isDone = answer.status() / 100 == 2 && !draft.operation.isRead();
        if (isDone || answer.status() == 429) {
            ready.remove(draft.operation.id());
        }
        if (answer.status() == 201 && draft.operation.id().equals("registerAgency")) {
            agencies.add(read(answer.text()).path("code").asText());
        }
    }

    private Subject make(Contract.Operation operation) {
        return switch (operation.id()) {
            case "acceptDisposition", "returnDisposition", "forwardDisposition" -> disposition(offered());
            case "readDisposition", "completeDisposition" -> disposition(accepted());
            case "awaitCitizen", "addTask", "rejectRequest", "readRequest", "readRoute", "readTimeline" ->
                request(accepted(), HOLDER);
            case "resolveRequest" -> request(handled(), HOLDER);
            case "resumeRequest" -> request(asked(), HOLDER);
            case "ruleRequest" -> request(offered(), COORDINATOR);
            case "replyToQuestion" -> citizen(asked());
            case "trackRequest", "trackDocuments", "trackTimeline", "withdrawRequest" -> citizen(offered());
            case "amendAgency", "patchAgency", "appointFocalPoint", "listFocalPoints" -> agency();
            case "setCalendar" -> new Subject(Map.of("year", YEAR), calendarTag(), COORDINATOR.client(), null);
            case "readCalendar" -> open("year", "2026");
            case "readAgency" -> open("code", "DISKOPERINDAG");
            case "listVillages" -> open("code", DISTRICT);
            case "explainProblem" -> open("code", "invalid-input");
            case "readService", "readServiceForm", "validateServiceForm" -> open("code", SERVICE);
            default -> new Subject(Map.of(), null, caller(operation), null);
        };
    }

    /** Who may call an operation for the scopes that it asks for; null where it asks for none. */
    private static String caller(Contract.Operation operation) {
        if (!operation.isSecured()) {
            return null;
        }
        var scopes = operation.scopes();
        if (scopes.contains("registry:write") && !scopes.contains("requests:work")) {
            return COORDINATOR.client();
        }
        return scopes.contains("requests:submit") && !operation.isRead() ? APP.client() : HOLDER.client();
    }

    private static Subject open(String parameter, String value) {
        return new Subject(Map.of(parameter, value), null, null, null);
    }

    private static Subject request(Desk.Case request, Desk caller) {
        var etag = caller.read(request).getString("etag");
        return new Subject(Map.of("id", request.id()), etag, caller.client(), null);
    }

    private static Subject disposition(Desk.Case request) {
        var disposition = HOLDER.open(request);
        return new Subject(
                Map.of("id", disposition.get("id").toString()),
                disposition.get("etag").toString(),
                HOLDER.client(),
                null);
    }

    private static Subject citizen(Desk.Case request) {
        return new Subject(Map.of("ticket", request.ticket()), null, null, request.code());
    }

    private Subject agency() {
        var code = nextCode();
        var etag = COORDINATOR
                .post("/v1/agencies", Map.of("code", code, "name", "Uji", "kind", "DINAS", "mandate", "Uji"))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        agencies.add(code);
        return new Subject(Map.of("code", code), etag, COORDINATOR.client(), null);
    }

    private static String calendarTag() {
        return COORDINATOR.http().get("/v1/calendar/" + YEAR).header("ETag");
    }

    private static Desk.Case offered() {
        return APP.submit(Samples.of(SERVICE));
    }

    private static Desk.Case accepted() {
        var request = offered();
        HOLDER.act(request, "accept", Map.of()).then().statusCode(200);
        return request;
    }

    private static Desk.Case handled() {
        var request = offered();
        HOLDER.acceptAndComplete(request);
        HOLDER.acceptAndComplete(request);
        return request;
    }

    private static Desk.Case asked() {
        var request = accepted();
        HOLDER.decide(
                        request,
                        "await-citizen",
                        Map.of("question", "Berapa jumlahnya?", "fields", List.of("/answers/quantity")))
                .then()
                .statusCode(200);
        return request;
    }

    /** A cursor that a list gave, as this caller. */
    String cursor(Contract.Operation list) {
        var caller = Desk.of(
                subject(list).caller() == null ? APP.client() : subject(list).caller());
        var path = list.path();
        for (var parameter : subject(list).path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return caller.http().queryParam("limit", 1).get(path).jsonPath().getString("next");
    }

    /** The agencies as no other test would mind them: what a test looks for by kind, district or name must not find these. */
    void tidy() {
        for (var code : agencies) {
            var etag = COORDINATOR.http().get("/v1/agencies/" + code).header("ETag");
            COORDINATOR
                    .http()
                    .header("If-Match", etag)
                    .contentType(Contract.JSON)
                    .body(Map.of("name", "Uji", "kind", "DINAS", "mandate", "Uji"))
                    .put("/v1/agencies/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    /** From a submission to its acceptance, as on any other day. */
    void worksAsBefore() {
        accepted();
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is none of the fuzz's business: other agencies' requests, other agencies, the calendar in force. */
    static final class Strangers {

        private static final String AGENCY = "DISNAKKAN";

        private final List<Desk.Case> requests = new ArrayList<>();
        private final String disposition;
        private final Map<String, String> before;

        private Strangers() {
            for (int i = 0; i < 3; i++) {
                requests.add(Desk.of(HELPING).submit(Samples.of("SKKH")));
            }
            disposition = Desk.of(AGENCY).open(requests.get(0)).get("id").toString();
            before = look();
        }

        /** Another's id for the path parameter of this operation; null where nothing is anybody's. */
        Map<String, String> path(Contract.Operation operation) {
            if (operation.path().startsWith("/v1/requests/{id}")) {
                return Map.of("id", requests.get(0).id());
            }
            if (operation.path().startsWith("/v1/dispositions/{id}")) {
                return Map.of("id", disposition);
            }
            if (operation.path().startsWith("/v1/tracking/{ticket}")) {
                return Map.of("ticket", requests.get(0).ticket());
            }
            if (operation.isRead() || !operation.isSecured()) {
                return null;
            }
            if (operation.path().startsWith("/v1/agencies/{code}")) {
                return Map.of("code", AGENCY);
            }
            return operation.path().startsWith("/v1/calendar/{year}") ? Map.of("year", "2026") : null;
        }

        Map<String, String> before() {
            return before;
        }

        /** All of them, as the coordinator sees them. */
        Map<String, String> look() {
            var seen = new LinkedHashMap<String, String>();
            var paths = new ArrayList<>(List.of(
                    "/v1/agencies/" + AGENCY,
                    "/v1/agencies/" + AGENCY + "/focal-points",
                    "/v1/agencies/KEC-20",
                    "/v1/calendar/2026"));
            requests.forEach(request -> {
                paths.add("/v1/requests/" + request.id());
                paths.add("/v1/requests/" + request.id() + "/timeline");
            });
            for (var path : paths) {
                seen.put(
                        path,
                        COORDINATOR
                                .http()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString());
            }
            return seen;
        }
    }
}
