package id.kironggo.agency;

import static io.restassured.RestAssured.given;

import id.kironggo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Agencies that the tests make up and register, so that none changes one of Bondowoso's. */
public final class MadeUpAgencies {

    private MadeUpAgencies() {}

    public static String registered() {
        var code = unique();
        coordinator().body(agency(code)).post("/v1/agencies").then().statusCode(201);
        return code;
    }

    static Map<String, Object> agency(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "Dinas Uji " + code,
                "kind",
                "DINAS",
                "mandate",
                "Menguji",
                "dimensions",
                List.of("GOVERNANCE"));
    }

    static String unique() {
        return "UJI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public static RequestSpecification coordinator() {
        return as("diskominfo");
    }

    static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }
}
