package id.kironggo.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.openapi.Documents;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agency that offers an API to others, as the tests play it. */
public record Offers(Desk provider, String agency, String api) {

    /** One of this agency that nobody else knows. */
    public static Offers by(String agency) {
        return new Offers(
                Desk.of(agency), agency, "uji-" + UUID.randomUUID().toString().substring(0, 12));
    }

    public Offers named(String code) {
        return new Offers(provider, agency, code);
    }

    public String path() {
        return "/v1/apis/" + agency + "/" + api;
    }

    public String sandbox(String path) {
        return "/v1/exchange/sandbox/" + agency + "/" + api + path;
    }

    public static Map<String, Object> body(JsonNode document) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Data penduduk");
        body.put("mode", "PUSH");
        body.put("baseUrl", "https://api.dispendukcapil.example.org/v2");
        body.put("openapi", document);
        return body;
    }

    /** A body with this set beside. */
    public static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var other = new LinkedHashMap<>(body);
        other.put(name, value);
        return other;
    }

    public Response put(Object body) {
        return put(body, null);
    }

    public Response put(Object body, String etag) {
        return put("", body, etag);
    }

    Response put(String query, Object body, String etag) {
        var http = provider.http().contentType("application/json").body(written(body));
        return (etag == null ? http : http.header("If-Match", etag)).put(path() + query);
    }

    public static String written(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Offers the usual API. */
    public Offers registered() {
        put(body(Documents.population())).then().statusCode(201);
        return this;
    }

    public Offers open() {
        put(with(body(Documents.population()), "visibility", "PUBLIC")).then().statusCode(201);
        return this;
    }

    public String etag() {
        return provider.http().get(path()).then().statusCode(200).extract().header("ETag");
    }

    /** What somebody asks of it. */
    public Map<String, Object> ask(String... operations) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", agency);
        body.put("api", api);
        body.put("operations", List.of(operations));
        body.put("purpose", "Memeriksa penerima bantuan sosial");
        body.put("legalBasis", "Perbup Bondowoso 12/2025, pasal 7");
        body.put("fields", List.of("/nik", "/nama"));
        body.put("expiresAt", in(4 * 365));
        return body;
    }

    public static String in(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .plusDays(days)
                .truncatedTo(ChronoUnit.SECONDS)
                .toInstant()
                .toString();
    }

    /** Asks for these operations; gives the grant's id. */
    public String asked(String consumer, String... operations) {
        return Desk.of(consumer)
                .post("/v1/grants", ask(operations))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String granted(String consumer, String... operations) {
        var id = asked(consumer, operations);
        decide(id, "approve", Map.of()).then().statusCode(200);
        return id;
    }

    public Response decide(String grant, String action, Object body) {
        return act(provider, grant, action, body);
    }

    public static Response act(Desk who, String grant, String action, Object body) {
        var path = "/v1/grants/" + grant;
        return who.act(path, who.http().get(path).header("ETag"), action, body);
    }

    public Response explain(Desk consumer, String method, String path) {
        return consumer.post(
                "/v1/grants/explain", Map.of("agency", agency, "api", api, "method", method, "path", path));
    }

    static ObjectNode document() {
        return Documents.population();
    }
}
