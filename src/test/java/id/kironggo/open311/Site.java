package id.kironggo.open311;

import static io.restassured.RestAssured.given;

import id.kironggo.Desk;
import id.kironggo.identity.Apps;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A report site, as the tests play it: it knows its key and GeoReport v2, nothing else. */
public record Site(String client, String key) {

    public static final String BASE = "/open311/v2/";

    /** That of the demo. */
    public static final Site DEMO = new Site("demo-app", "demo-open311");

    /** Another, with a key of its own. */
    public static Site of(String client) {
        Apps.ensure(client);
        var key = Desk.of("DISKOMINFO")
                .post("/v1/clients/" + client + "/open311-key", Map.of("overlapHours", 0))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("key");
        return new Site(client, key);
    }

    public static Response get(String path) {
        return given().get(BASE + path);
    }

    public RequestSpecification form(Map<String, ?> fields) {
        var http = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("api_key", key);
        fields.forEach((name, value) -> {
            if (value instanceof List<?> many) {
                http.formParam(name, many);
            } else {
                http.formParam(name, value);
            }
        });
        return http;
    }

    public Response report(Map<String, ?> fields) {
        return form(fields).post(BASE + "requests.json");
    }

    /** Reports; gives the id of the request. */
    public String reported(Map<String, ?> fields) {
        return report(fields).then().statusCode(200).extract().path("[0].service_request_id");
    }

    public Response read(String id) {
        return given().queryParam("api_key", key).get(BASE + "requests/" + id + ".json");
    }

    public Response say(Map<String, ?> fields) {
        return form(fields).post(BASE + "servicerequestupdates.json");
    }

    /** A hole in a road, with all that its service asks for. */
    public static Map<String, Object> hole() {
        return new HashMap<>(Map.of(
                "service_code",
                "JALAN-RUSAK",
                "lat",
                "-7.9135",
                "long",
                "113.8217",
                "phone",
                "081200009999",
                "description",
                "Lubang besar di tengah jalan.",
                "attribute[severity]",
                "BERAT"));
    }

    /** A complaint about anything, placed by what the test adds. */
    public static Map<String, Object> complaint() {
        return new HashMap<>(Map.of(
                "service_code",
                "PENGADUAN-UMUM",
                "description",
                "Antrean panjang\nLebih dari tiga jam.",
                "attribute[category]",
                "PENGADUAN"));
    }

    public Desk.Case asCase(String id) {
        return new Desk.Case(id, null, null);
    }
}
