package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is none of the fuzz's business: other agencies' requests, other agencies, the calendar in force. It must stay as it is. */
final class Strangers {

    private static final String AGENCY = "DISNAKKAN";
    private static final String SERVICE = "SKKH";

    private final Errands errands;
    private final List<JsonNode> requests = new ArrayList<>();
    private final String disposition;
    private final String letter;
    private final Map<String, String> before;

    Strangers(Errands errands) {
        this.errands = errands;
        var submission = Samples.of(SERVICE);
        for (int i = 0; i < 3; i++) {
            requests.add(errands.post("bapenda", "/v1/requests", null, submission));
        }
        disposition = errands.held(requests.get(0), "disnakkan").path("id").asText();
        var sent = Map.of("to", List.of(AGENCY), "subject", "Uji", "text", "Uji");
        letter = errands.post("bapenda", "/v1/letters", null, sent).path("id").asText();
        before = look();
    }

    /** Another's id for the path parameter of this operation; null where nothing is anybody's. */
    Map<String, String> path(Contract.Operation operation) {
        if (operation.path().startsWith("/v1/requests/{id}")) {
            return Map.of("id", requests.get(0).path("id").asText());
        }
        if (operation.path().startsWith("/v1/dispositions/{id}")) {
            return Map.of("id", disposition);
        }
        if (operation.path().startsWith("/v1/clients/{id}")) {
            return Map.of("id", "disnakkan");
        }
        if (operation.path().startsWith("/v1/letters/{id}") || operation.path().startsWith("/v1/inbox/{id}")) {
            return Map.of("id", letter);
        }
        if (operation.path().startsWith("/v1/tracking/{ticket}")) {
            return Map.of("ticket", requests.get(0).path("ticket").asText());
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
        var paths = new ArrayList<>(List.of(
                "/v1/agencies/" + AGENCY,
                "/v1/agencies/" + AGENCY + "/focal-points",
                "/v1/agencies/KEC-20",
                "/v1/calendar/2026"));
        requests.forEach(request -> {
            var path = "/v1/requests/" + request.path("id").asText();
            paths.addAll(List.of(path, path + "/timeline"));
        });
        var seen = new LinkedHashMap<String, String>();
        paths.forEach(path -> seen.put(path, errands.get("diskominfo", path).text()));
        return seen;
    }
}
