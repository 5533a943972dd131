package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Clients and invitations that the fuzz makes for itself: the ones that it lives on are never tried. */
record Accounts(Errands errands, String owner) {

    Stage.Subject client() {
        return subject(errands.post(owner, "/v1/clients", null, Map.of("name", "Uji", "kind", "AGENCY")));
    }

    /** One that the coordinator made, since an agency can't. */
    Stage.Subject app() {
        var app = errands.post(Stage.COORDINATOR, "/v1/clients", null, Map.of("name", "Uji", "kind", "APP"));
        return new Stage.Subject(
                Map.of("id", app.path("id").asText()), app.path("etag").asText(), Stage.COORDINATOR, null);
    }

    Stage.Subject invitation() {
        return subject(invited());
    }

    /** Makes the body of one of their operations such that it can be sent again and again. */
    void fill(String operation, ObjectNode body) {
        switch (operation) {
            case "createClient" -> {
                body.removeAll();
                body.put("name", "Uji").put("kind", "AGENCY");
                body.putArray("scopes").add("events");
            }
            case "amendClient" -> {
                body.put("name", "Uji").put("status", "ACTIVE").put("officerRequired", false);
                body.putArray("scopes").add("events").add("letters");
            }
            case "invite" -> {
                body.removeAll();
                body.put("kind", "AGENCY");
            }
            case "enrolClient" -> {
                body.put("name", "Uji");
                body.put("code", invited().path("code").asText());
            }
            default -> {}
        }
    }

    private JsonNode invited() {
        return errands.post(owner, "/v1/clients/invitations", null, Map.of("kind", "AGENCY"));
    }

    private Stage.Subject subject(JsonNode made) {
        return new Stage.Subject(
                Map.of("id", made.path("id").asText()), made.path("etag").asText(), owner, null);
    }
}
