package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What comes later in the life of a request, made ready to be tried. */
final class Later {

    private static final String HOLDER = "diskoperindag";

    private final Errands errands;
    private final Supplier<JsonNode> accepted;
    private String original;

    Later(Errands errands, Supplier<JsonNode> accepted) {
        this.errands = errands;
        this.accepted = accepted;
    }

    /** One that the citizen may have reopened. */
    JsonNode rejected() {
        var request = accepted.get();
        var path = "/v1/requests/" + request.path("id").asText();
        var etag = errands.get(HOLDER, path).header("ETag");
        errands.post(HOLDER, path + "/reject", etag, Map.of("reason", "OUT_OF_SCOPE", "note", "Uji"));
        return request;
    }

    /** One that bears a number elsewhere. */
    Stage.Subject numbered() {
        var id = accepted.get().path("id").asText();
        var path = "/v1/requests/" + id;
        var headers = Map.of(
                "Content-Type",
                Contract.JSON,
                "If-Match",
                errands.get(HOLDER, path).header("ETag"));
        var answer = errands.send("PUT", HOLDER, path + "/external-ids/uji", headers, "{\"id\":\"1\"}");
        return new Stage.Subject(Map.of("id", id, "system", "uji"), answer.header("ETag"), HOLDER, null);
    }

    Stage.Subject delegation() {
        var body = Map.of("to", Stage.HELPING, "services", List.of("SKKH"), "expiresAt", soon());
        var given = errands.post(HOLDER, "/v1/delegations", null, body);
        return new Stage.Subject(
                Map.of("id", given.path("id").asText()), given.path("etag").asText(), HOLDER, null);
    }

    Stage.Subject programme() {
        var body = Map.of("dimension", "LIVING", "phase", 8, "lead", Stage.HELPING);
        var made = errands.post(Stage.COORDINATOR, "/v1/smart-city/programmes", null, body);
        return new Stage.Subject(
                Map.of("id", made.path("id").asText()), made.path("etag").asText(), Stage.COORDINATOR, null);
    }

    /** A request of which others can be duplicates. */
    String original() {
        if (original == null) {
            original = accepted.get().path("ticket").asText();
        }
        return original;
    }

    /** A year without any free day is not loaded: the first who asks for it sets it. */
    Stage.Subject calendar() {
        var path = "/v1/calendar/" + Stage.YEAR;
        var day = Map.of(
                "date",
                Stage.YEAR + "-01-01",
                "nameId",
                "Uji",
                "nameEn",
                "Test",
                "type",
                "NATIONAL",
                "confirmed",
                false);
        var headers = Map.of("Content-Type", Contract.JSON, "If-Match", "*");
        var holidays = Draft.written(new ObjectMapper().valueToTree(Map.of("holidays", List.of(day))));
        var answer = errands.send("PUT", Stage.COORDINATOR, path, headers, holidays);
        return new Stage.Subject(Map.of("year", Stage.YEAR), answer.header("ETag"), Stage.COORDINATOR, null);
    }

    static String soon() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
    }
}
