package id.kironggo;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Submissions that are valid, made from what the catalogue says that a service needs. Nobody's NIK: the serial is 9999. */
public final class Samples {

    public static final String NIK = "3511074501909999";
    public static final String PHONE = "+6281200009999";
    public static final String NAME = "Contoh Pemohon";
    public static final String VILLAGE = "35.11.07.2001";

    private Samples() {}

    public static Map<String, Object> bansos() {
        return of("BANSOS-USUL");
    }

    /** A valid submission of any service, with everything that it requires, and village and point besides. */
    public static Map<String, Object> of(String service) {
        var offering = given().get("/v1/services/" + service)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var body = new HashMap<String, Object>();
        body.put("service", service);
        body.put("answers", new HashMap<>(offering.getMap("example")));
        var applicant = new HashMap<String, Object>();
        for (Map<String, Object> field : offering.<Map<String, Object>>getList("requires.applicant")) {
            applicant.put(
                    field.get("field").toString(),
                    Map.of("name", NAME, "nik", NIK, "phone", PHONE, "email", "pemohon@example.org")
                            .get(field.get("field").toString()));
        }
        body.put("applicant", applicant);
        var place = new HashMap<String, Object>();
        for (Map<String, Object> field : offering.<Map<String, Object>>getList("requires.place")) {
            place.put(
                    field.get("field").toString(),
                    Map.of(
                                    "village",
                                    VILLAGE,
                                    "address",
                                    "RT 02 RW 01",
                                    "point",
                                    new HashMap<>(Map.of("lat", -7.91, "lon", 113.82)))
                            .get(field.get("field").toString()));
        }
        body.put("place", place);
        return body;
    }

    /** The nine elements of the satisfaction survey, all alike. */
    public static Map<String, Object> scores(int score) {
        return Map.of(
                "requirements", score,
                "procedure", score,
                "time", score,
                "cost", score,
                "product", score,
                "competence", score,
                "conduct", score,
                "complaints", score,
                "facilities", score);
    }

    public static List<String> services() {
        return given().queryParam("limit", 100)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }
}
