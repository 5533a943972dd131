package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.Owner;
import id.kironggo.open311.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What Open311 is called with, and how it tells errors. */
final class Reported {

    static final String KEY = Site.DEMO.key();

    private static final String PATH = "/open311/";
    private static String report;

    private Reported() {}

    /** Whether it takes a form of a report site, which is read kindly. */
    static boolean takes(Contract.Operation operation) {
        return operation.path().startsWith(PATH) && operation.mediaType() != null;
    }

    static boolean isOf(Draft draft) {
        return draft.operation.path().startsWith(PATH);
    }

    static Stage.Subject subject(String operation) {
        var path =
                switch (operation) {
                    case "open311Definition" -> Map.of("code", "JALAN-RUSAK", "format", "json");
                    case "open311Request" -> Map.of("id", report(), "format", "json");
                    case "open311Token" ->
                        Map.of(
                                "token",
                                Owner.list("select token from open311_report where request_id = '" + report() + "'")
                                        .get(0),
                                "format",
                                "json");
                    default -> Map.of("format", "json");
                };
        return new Stage.Subject(path, null, null, null);
    }

    private static String report() {
        if (report == null) {
            report = Site.DEMO.reported(Site.hole());
        }
        return report;
    }

    static void fill(Draft draft) {
        add(draft, "api_key", KEY);
        if (draft.operation.id().equals("open311Report")) {
            Site.hole().forEach((name, value) -> add(draft, name, value.toString()));
        } else {
            add(draft, "service_request_id", report());
            add(draft, "update_id", draft.marker);
            add(draft, "status", "OPEN");
            add(draft, "updated_datetime", "2026-11-25T08:00:00Z");
            add(draft, "description", "Uji.");
        }
    }

    private static void add(Draft draft, String name, String value) {
        draft.form.add(new Draft.Line(encoded(name), encoded(value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static boolean areErrors(JsonNode json, int status) {
        boolean areAll = json.isArray() && !json.isEmpty();
        for (var error : json) {
            areAll &= error.size() == 2
                    && error.path("code").asText().equals(Integer.toString(status))
                    && !error.path("description").asText().isEmpty();
        }
        return areAll;
    }

    static boolean isErrors(String type, String text, int status) {
        return type.startsWith("text/xml")
                && text.matches("(?s)<\\?xml [^>]*\\?><errors>(<error><code>" + status
                        + "</code><description>[^<]+</description></error>)+</errors>");
    }
}
