package id.kironggo.identity;

import static io.restassured.RestAssured.given;

import id.kironggo.Desk;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A client that a test has made for itself, with the secret that it was shown. */
record MadeClient(String id, String secret) {

    static MadeClient of(Response made) {
        var shown = made.then().statusCode(201).extract().jsonPath();
        return new MadeClient(shown.getString("id"), shown.getString("secret"));
    }

    static MadeClient by(Desk maker, Map<String, Object> body) {
        return of(maker.post("/v1/clients", body));
    }

    MadeClient with(String otherSecret) {
        return new MadeClient(id, otherSecret);
    }

    /** Asks for a token with these scopes; null: with all. */
    Response ask(String scope) {
        var form = given().auth().preemptive().basic(id, secret).formParam("grant_type", "client_credentials");
        return (scope == null ? form : form.formParam("scope", scope)).post("/oauth2/token");
    }

    boolean isAdmitted() {
        return ask(null).statusCode() == 200;
    }

    RequestSpecification http() {
        return http(null);
    }

    RequestSpecification http(String scope) {
        String token = ask(scope).then().statusCode(200).extract().path("access_token");
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    String path() {
        return "/v1/clients/" + id;
    }

    static Response patch(RequestSpecification http, String path, String etag, Object body) {
        return http.header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }
}
