package id.kironggo.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A token as it is presented, and what comes of it. */
final class Presented {

    private Presented() {}

    /** What the service itself would say in a token of this client. */
    static Map<String, Object> claims(String client) {
        var issuer = ConfigProvider.getConfig().getValue("kironggo.issuer", String.class);
        var claims = claims(issuer, client, Instant.now());
        claims.put("jti", UUID.randomUUID().toString());
        if (client.equals("dlh")) {
            claims.put("agency", "DLH");
        }
        return claims;
    }

    /** What a token says of a client of no agency that may read events, for ten minutes from then. */
    static Map<String, Object> claims(String issuer, String client, Instant from) {
        long now = from.getEpochSecond();
        return new HashMap<>(Map.of(
                "iss", issuer,
                "aud", "kironggo",
                "sub", client,
                "client_id", client,
                "scope", "events",
                "iat", now,
                "exp", now + 600));
    }

    static void accepted(String token) {
        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
    }

    static void refused(String token) {
        unauthenticated(given().auth().oauth2(token).get("/v1/me").then());
    }

    static void unauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
