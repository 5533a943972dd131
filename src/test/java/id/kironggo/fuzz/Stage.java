package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What lives in the service for the fuzz to act on: for each operation one thing in the very state in which it is possible, made
 * anew when it is used up. All of it is the fuzz's own, so that no other test meets it: one service, its agency, agencies and a
 * year that nobody else names.
 */
final class Stage {

    /** What an operation is done to, and who may; null where there is no such thing. */
    record Subject(Map<String, String> path, String etag, String caller, String code) {

        Subject tagged(String next) {
            return new Subject(path, next, caller, code);
        }
    }

    static final String SERVICE = "TERA-ULANG";
    static final String HELPING = "BAPENDA";
    static final String YEAR = "2051";
    /** Not one that other tests look at. */
    static final String DISTRICT = "35.11.23";

    static final String APP = "demo-app";
    static final String HOLDER = "diskoperindag";
    static final String COORDINATOR = "diskominfo";
    /** After so many uses a thing has grown long enough. */
    private static final int USES = 20;

    private final Errands errands;
    private final Strangers strangers;
    private final Papers papers;
    private final Services services;
    private final Later later;
    private final Map<String, Object> submission = Samples.of(SERVICE);
    private final Map<String, Subject> ready = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final List<String> agencies = new ArrayList<>();
    private final String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
    private int codes;
    private int uses;

    Stage(Errands errands) {
        this.errands = errands;
        this.strangers = new Strangers(errands);
        this.papers = new Papers(errands);
        this.services = new Services(errands, this::nextCode);
        this.later = new Later(errands, this::accepted, this::freshAgency);
    }

    Later later() {
        return later;
    }

    Services services() {
        return services;
    }

    Strangers strangers() {
        return strangers;
    }

    String nextCode() {
        codes++;
        return "FUZZ-" + run + "-" + codes;
    }

    /** Something on which this operation is possible now. */
    Subject subject(Contract.Operation operation) {
        var subject = ready.get(operation.id());
        if (subject == null) {
            subject = make(operation);
            ready.put(operation.id(), subject);
        }
        return subject;
    }

    private Subject make(Contract.Operation operation) {
        return switch (operation.id()) {
            case "acceptDisposition", "returnDisposition", "forwardDisposition" -> disposition(offered());
            case "readDisposition", "completeDisposition" -> disposition(accepted());
            case "readDocumentContent" -> papers.ofTheCase(accepted(), HOLDER);
            case "trackDocumentContent" -> papers.forTheCitizen(accepted(), HOLDER);
            case "addDocument", "listDocuments", "revealRequest" -> request(accepted(), HOLDER);
            case "awaitCitizen", "addTask", "rejectRequest", "readRequest", "readRoute", "readTimeline" ->
                request(accepted(), HOLDER);
            case "resolveRequest" -> request(handled(), HOLDER);
            case "addComment",
                    "listComments",
                    "extendRequest",
                    "reclassifyRequest",
                    "markDuplicate",
                    "replaceAccessCode" -> request(accepted(), HOLDER);
            case "say", "trackComments", "trackAccess" -> citizen(accepted());
            case "giveFeedback", "reopenRequest" -> citizen(later.rejected());
            case "setClosures" -> new Subject(agency().path(), "\"0\"", COORDINATOR, null);
            case "resumeRequest" -> request(asked(), HOLDER);
            case "ruleRequest" -> request(offered(), COORDINATOR);
            case "replyToQuestion" -> citizen(asked());
            case "trackRequest", "trackDocuments", "trackTimeline", "withdrawRequest" -> citizen(offered());
            case "amendAgency", "patchAgency", "appointFocalPoint", "listFocalPoints" -> agency();
            case "readFile" -> new Subject(Map.of("id", errands.upload(APP)), null, APP, null);
            default ->
                Shown.of(operation.id())
                        .or(() -> services.subject(operation.id()))
                        .or(() -> later.subject(operation.id()))
                        .orElseGet(() -> new Subject(Map.of(), null, Callers.of(operation), null));
        };
    }

    /** What becomes of things by what was done to them: some are used up, some are ready for something else. */
    void used(Draft draft, RawHttp.Answer answer) {
        var id = draft.operation.id();
        if (answer.status() == 429 || answer.status() == 0) {
            // locked; or cut off, when it may have been done all the same
            ready.remove(id);
        }
        boolean isDone = answer.status() / 100 == 2 && !draft.operation.isRead() && !draft.isElsewhere;
        if (answer.status() / 100 == 2 && draft.isElsewhere) {
            // something else may have been done than the operation says
            ready.remove(id);
        }
        if (isDone && !Listeners.STAYS.contains(id)) {
            done(id, draft.subject, answer);
        }
    }

    private void done(String id, Subject subject, RawHttp.Answer answer) {
        uses++;
        var next = subject.tagged(answer.header("ETag"));
        switch (id) {
            case "issueToken", "decideRoute", "validateServiceForm" -> {}
            case "registerAgency" ->
                agencies.add(Errands.read(answer.text()).path("code").asText());
            case "submitRequest" -> submitted(Errands.read(answer.text()));
            case "acceptDisposition" -> move(id, "completeDisposition", next);
            case "awaitCitizen" -> move(id, "resumeRequest", next);
            case "resumeRequest" -> move(id, "awaitCitizen", next);
            case "amendAgency",
                    "patchAgency",
                    "amendClient",
                    "setCalendar",
                    "setClosures",
                    "setExternalId",
                    "amendRoutingRule",
                    "draftService",
                    "setSynonyms",
                    "writeLetterType",
                    "patchProgramme" -> ready.put(id, next);
            case "makeRoutingRule" -> later.made(answer);
            case "subscribe" -> later.listeners().made(answer);
            case "revealRequest",
                    "searchRequests",
                    "delegate",
                    "activateRoutingRules",
                    "reorganise",
                    "importCatalogue",
                    "registerProgramme",
                    "sendLetter" -> {}
            case "appointFocalPoint", "addTask", "addDocument", "addComment", "say" -> {
                if (uses % USES == 0) {
                    ready.remove(id);
                }
            }
            default -> ready.remove(id);
        }
    }

    private void move(String from, String to, Subject subject) {
        ready.remove(from);
        ready.put(to, subject);
    }

    /** However oddly it was submitted: this is what is read from now on. */
    private void submitted(JsonNode request) {
        var path = Map.of("id", request.path("id").asText());
        for (var operation : List.of("readRequest", "readRoute", "readTimeline")) {
            ready.put(operation, new Subject(path, null, APP, null));
        }
        for (var operation : List.of("trackRequest", "trackDocuments", "trackTimeline", "withdrawRequest")) {
            ready.put(operation, citizen(request));
        }
    }

    /** A file that whoever may call this operation has uploaded. */
    String file(Contract.Operation operation) {
        return errands.upload(subject(operation).caller());
    }

    private Subject request(JsonNode request, String caller) {
        var path = "/v1/requests/" + request.path("id").asText();
        return new Subject(
                Map.of("id", request.path("id").asText()),
                errands.get(caller, path).header("ETag"),
                caller,
                null);
    }

    private Subject disposition(JsonNode request) {
        var held = errands.held(request, HOLDER);
        return new Subject(
                Map.of("id", held.path("id").asText()), held.path("etag").asText(), HOLDER, null);
    }

    private static Subject citizen(JsonNode request) {
        return new Subject(
                Map.of("ticket", request.path("ticket").asText()),
                null,
                null,
                request.path("accessCode").asText());
    }

    String freshAgency() {
        return agency().path().get("code");
    }

    private Subject agency() {
        var code = nextCode();
        agencies.add(code);
        var made = errands.post(
                COORDINATOR,
                "/v1/agencies",
                null,
                Map.of("code", code, "name", "Uji", "kind", "DINAS", "mandate", "Uji"));
        return new Subject(Map.of("code", code), made.path("etag").asText(), COORDINATOR, null);
    }

    private JsonNode offered() {
        return errands.post(APP, "/v1/requests", null, submission);
    }

    private JsonNode accepted() {
        return acted(offered(), "accept");
    }

    private JsonNode handled() {
        return acted(acted(offered(), "accept", "complete"), "accept", "complete");
    }

    /** Does this to what the holder holds of a request, one after the other. */
    private JsonNode acted(JsonNode request, String... actions) {
        var held = errands.held(request, HOLDER);
        var etag = held.path("etag").asText();
        for (var action : actions) {
            var path = "/v1/dispositions/" + held.path("id").asText() + "/" + action;
            var body = action.equals("complete") ? Map.of("result", "DONE") : Map.of();
            etag = errands.post(HOLDER, path, etag, body).path("etag").asText();
        }
        return request;
    }

    private JsonNode asked() {
        var request = accepted();
        var subject = request(request, HOLDER);
        var path = "/v1/requests/" + subject.path().get("id") + "/await-citizen";
        var question = Map.of("question", "Berapa jumlahnya?", "fields", List.of("/answers/quantity"));
        errands.post(HOLDER, path, subject.etag(), question);
        return request;
    }

    /** A cursor that a list gave; empty where it has one page only. */
    String cursor(Contract.Operation list) {
        return cursors.computeIfAbsent(list.id(), id -> Callers.cursor(list, subject(list), errands));
    }

    /** The agencies as no other test minds them, which look for agencies by kind, district or name. */
    void tidy() {
        later.tidy();
        services.tidy();
        for (var code : agencies) {
            var path = "/v1/agencies/" + code;
            var headers = Map.of("Content-Type", Contract.JSON, "If-Match", "*");
            errands.send(
                    "PUT", COORDINATOR, path, headers, "{\"name\":\"Uji\",\"kind\":\"DINAS\",\"mandate\":\"Uji\"}");
        }
    }

    /** From a submission to its acceptance, as on any other day. */
    void worksAsBefore() {
        accepted();
    }
}
