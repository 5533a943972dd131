package id.kironggo.mediation;

import id.kironggo.Desk;
import id.kironggo.Street;
import id.kironggo.Tokens;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A provider with a real HTTP server of its own and an API, and a consumer that calls it through Kironggo. */
final class Neighbour implements AutoCloseable {

    static final Desk PROVIDER = Desk.of("DISPENDUKCAPIL");
    static final Desk CONSUMER = Desk.of("DINSOS-P3AKB");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> OPERATIONS =
            List.of("readThing", "writeThing", "putThing", "patchThing", "deleteThing", "headThing", "optionsThing");

    private final String api = "uji-" + UUID.randomUUID().toString().substring(0, 8);
    private final Vertx vertx = Vertx.vertx();

    private Neighbour() {}

    /** A provider that listens in this house of the street. */
    static Neighbour listening(int house, Handler<HttpServerRequest> answers) {
        var neighbour = new Neighbour();
        try {
            neighbour
                    .vertx
                    .createHttpServer()
                    .requestHandler(answers)
                    .listen(Street.port(house), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return neighbour;
    }

    /** An API without a server of its own: in pull mode, or of a server that the test keeps itself. */
    static Neighbour absent() {
        return new Neighbour();
    }

    Neighbour registerAt(int house, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("mode", "PUSH", "baseUrl", "http://127.0.0.1:" + Street.port(house) + "/dasar"));
        body.putAll(more);
        return register(body);
    }

    Neighbour registerPull(Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(Map.of("mode", "PULL"));
        body.putAll(more);
        return register(body);
    }

    private Neighbour register(Map<String, Object> body) {
        body.put("name", "API uji");
        body.put("openapi", document());
        PROVIDER.http()
                .contentType("application/json")
                .body(body)
                .put("/v1/apis/DISPENDUKCAPIL/" + api)
                .then()
                .statusCode(201);
        return this;
    }

    /** Asks for a grant and has it approved; gives its id. */
    String grant(Instant expiresAt, Map<String, Object> more) {
        var asked = new LinkedHashMap<String, Object>(Map.of(
                "agency",
                "DISPENDUKCAPIL",
                "api",
                api,
                "operations",
                OPERATIONS,
                "purpose",
                "Verifikasi calon penerima bantuan",
                "legalBasis",
                "Perbup contoh, belum diverifikasi",
                "expiresAt",
                expiresAt.toString()));
        asked.putAll(more);
        var grant = CONSUMER.post("/v1/grants", asked).then().statusCode(201).extract();
        PROVIDER.http()
                .header("If-Match", grant.header("ETag"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/grants/" + grant.path("id") + "/approve")
                .then()
                .statusCode(200);
        return grant.path("id");
    }

    Neighbour granted() {
        grant(Instant.now().plus(Duration.ofDays(1)), Map.of());
        return this;
    }

    String api() {
        return api;
    }

    /** Where the API is called. */
    static URI at(String api, String path) {
        return URI.create("http://localhost:" + port() + "/v1/exchange/DISPENDUKCAPIL/" + api + path);
    }

    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(at(api, path))
                .header("Authorization", "Bearer " + Tokens.of(CONSUMER.client()))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> get(String path) {
        return send(call(path).GET());
    }

    HttpResponse<String> send(String method, String path, String body) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(call(path).method(method, content));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new BrokenOff(e);
        }
    }

    static String error(HttpResponse<?> answer) {
        return answer.headers().firstValue(Hops.ERROR).orElse(null);
    }

    static int port() {
        return io.restassured.RestAssured.port;
    }

    private static Map<String, Object> document() {
        return Map.of(
                "openapi", "3.0.3",
                "info", Map.of("title", "Uji", "version", "1"),
                "paths",
                        Map.of(
                                "/hal/{id}",
                                Map.of(
                                        "parameters", List.of(id()),
                                        "get", operation("readThing"),
                                        "post", operation("writeThing"),
                                        "put", operation("putThing"),
                                        "patch", operation("patchThing"),
                                        "delete", operation("deleteThing"),
                                        "head", operation("headThing"),
                                        "options", operation("optionsThing"))));
    }

    private static Map<String, Object> id() {
        return Map.of("name", "id", "in", "path", "required", true, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> operation(String id) {
        return Map.of("operationId", id, "responses", Map.of("200", Map.of("description", "Hal")));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** There was no whole answer. */
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff(Exception cause) {
            super(cause);
        }
    }
}
