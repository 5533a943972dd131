package id.kironggo;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An agency's or app's own system, as the tests play it: it knows HTTP and the contract, nothing else. */
public record Desk(String client) {

    /** A request as its submitter keeps it. */
    public record Case(String id, String ticket, String code) {}

    public static Desk of(String agency) {
        return new Desk(agency.toLowerCase(Locale.ROOT));
    }

    public RequestSpecification http() {
        return given().header("Authorization", "Bearer " + Tokens.of(client)).header("Accept-Language", "en");
    }

    public Response post(String path, Object body) {
        return http().contentType("application/json").body(body).post(path);
    }

    public Case submit(Object body) {
        var answer = accepted(post("/v1/requests", body), 201).jsonPath();
        return new Case(answer.getString("id"), answer.getString("ticket"), answer.getString("accessCode"));
    }

    /** Uploads a file; gives its id. */
    public String upload(String name, byte[] content) {
        return accepted(uploading(name, content), 201).path("id");
    }

    public Response uploading(String name, byte[] content) {
        return http().multiPart("file", name, content).post("/v1/files");
    }

    /** Hands in every required document that is missing; this is the client that submitted. */
    public Case bring(Case of) {
        List<Map<String, Object>> asked = read(of).getList("documents");
        asked.stream()
                .filter(document -> document.get("required").equals(true)
                        && document.get("received").equals(false))
                .forEach(document -> handIn(of, document.get("field").toString(), upload("foto.jpg", Pictures.jpeg()))
                        .then()
                        .statusCode(201));
        return of;
    }

    public Response handIn(Case of, String field, String file) {
        return post("/v1/requests/" + of.id() + "/documents", Map.of("field", field, "file", file));
    }

    public JsonPath read(Case of) {
        return accepted(http().get("/v1/requests/" + of.id()), 200).jsonPath();
    }

    private static Response accepted(Response response, int status) {
        return response.then().statusCode(status).extract().response();
    }

    /** The open disposition of this agency on a request, the latest if there are several. */
    public Map<String, Object> open(Case of) {
        return find(of).orElseThrow(() -> new AssertionError(client + " holds no open disposition of " + of.id()));
    }

    private Optional<Map<String, Object>> find(Case of) {
        List<Map<String, Object>> all = read(of).getList("dispositions");
        return all.stream()
                .filter(d -> List.of("PENDING", "ACCEPTED").contains(d.get("status")))
                .filter(d ->
                        ((Map<?, ?>) d.get("agency")).get("code").toString().equalsIgnoreCase(client))
                .reduce((first, last) -> last);
    }

    /** Acts on the open disposition of this agency. */
    public Response act(Case of, String action, Object body) {
        var disposition = open(of);
        return act(
                "/v1/dispositions/" + disposition.get("id"),
                disposition.get("etag").toString(),
                action,
                body);
    }

    /** Acts on the request as a whole, with its present version. */
    public Response decide(Case of, String action, Object body) {
        return act("/v1/requests/" + of.id(), read(of).getString("etag"), action, body);
    }

    public Response act(String path, String etag, String action, Object body) {
        return http().header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .post(path + "/" + action);
    }

    public void acceptAndComplete(Case of) {
        act(of, "accept", Map.of()).then().statusCode(200);
        act(of, "complete", Map.of("result", "DONE", "note", "Selesai.")).then().statusCode(200);
    }

    public static RequestSpecification citizen(Case of) {
        return given().header("X-Access-Code", of.code()).header("Accept-Language", "en");
    }
}
