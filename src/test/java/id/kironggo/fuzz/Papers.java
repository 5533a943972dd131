package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Documents of requests, to fetch. */
record Papers(Errands errands) {

    /** One that its holder has added. */
    Stage.Subject ofTheCase(JsonNode request, String holder) {
        var id = request.path("id").asText();
        var added =
                errands.post(holder, "/v1/requests/" + id + "/documents", null, Map.of("file", errands.upload(holder)));
        return new Stage.Subject(Map.of("id", id, "document", added.path("id").asText()), null, holder, null);
    }

    /** One that its holder gives to the citizen. */
    Stage.Subject forTheCitizen(JsonNode request, String holder) {
        var held = errands.held(request, holder);
        var result = Map.of("file", errands.upload(holder), "type", "Surat keterangan");
        errands.post(
                holder,
                "/v1/dispositions/" + held.path("id").asText() + "/complete",
                held.path("etag").asText(),
                Map.of("result", "DONE", "documents", List.of(result)));
        var ticket = request.path("ticket").asText();
        var code = request.path("accessCode").asText();
        var list =
                errands.send("GET", null, "/v1/tracking/" + ticket + "/documents", Map.of("X-Access-Code", code), "");
        var document = Errands.read(list.text()).at("/files/0/id").asText();
        return new Stage.Subject(Map.of("ticket", ticket, "document", document), null, null, code);
    }
}
