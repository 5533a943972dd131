package id.kironggo;

import static id.kironggo.PackagedExchange.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service beside a real Keycloak: agencies' systems and an officer sign in there and work here. Run by
 * {@code ./mvnw -B -Pkeycloak verify} alone, which fetches it.
 */
class KeycloakCheck {

    @TempDir
    Path scratch;

    private final long begun = System.nanoTime();
    private Keycloak keycloak;
    private PackagedService service;

    @Test
    void agenciesSignInAtKeycloakAndWorkHere() throws Exception {
        try (var realm = Keycloak.start(scratch.resolve("keycloak.log"))) {
            keycloak = realm;
            tell("Keycloak answers");
            try (var packaged = PackagedService.launch(
                            scratch.resolve("data"),
                            Map.of(
                                    "KIRONGGO_DEMO", "true",
                                    "KIRONGGO_IDP_ISSUER", keycloak.issuer(),
                                    "KIRONGGO_IDP_CLAIM_OFFICER", "officer"))
                    .awaitReady()) {
                service = packaged;
                tell("Kironggo answers");
                work();
                refuse();
                rotate();
                suspend();
                goOnAlone();
            }
        }
    }

    /** A citizen's request from the app through two agencies, one of whose officers signed in by the browser. */
    private void work() {
        var submitted = by("demo-app").body(SUBMISSION).post("/v1/requests");
        submitted.then().statusCode(201);
        String id = submitted.path("id");
        var tokens = keycloak.signIn("kec-07", "petugas-contoh");
        var officer = tokens.path("access_token").asText();
        act(officer, "PENDING", "accept", "{}");
        act(officer, "ACCEPTED", "complete", "{\"result\": \"DONE\"}");
        act(keycloak.token("kec-07"), "PENDING", "accept", "{}");
        act(keycloak.token("kec-07"), "ACCEPTED", "complete", "{\"result\": \"DONE\"}");
        act(keycloak.token("dispendukcapil"), "PENDING", "accept", "{}");
        act(keycloak.token("dispendukcapil"), "ACCEPTED", "complete", "{\"result\": \"DONE\"}");
        by("dinsos-p3akb")
                .get("/v1/requests/" + id)
                .then()
                .statusCode(200)
                .body("custodian.code", equalTo("DINSOS-P3AKB"));
        List<String> officers =
                by("kec-07").get("/v1/requests/" + id + "/timeline").path("items.officer");
        assertThat(officers).filteredOn(Objects::nonNull).isNotEmpty().containsOnly("kec07-contoh-1");
        tell("a request went from the app to KEC-07, DISPENDUKCAPIL and DINSOS-P3AKB; its officer is known");

        bearing(service, tokens.path("id_token").asText())
                .header("Accept-Language", "en")
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("detail", containsString("no access token"));
        tell("the officer's ID token is refused");
    }

    private void refuse() {
        by("demo-app").get("/v1/me").then().statusCode(200).body("scopes", contains("events", "requests:submit"));
        by("demo-app").get("/v1/audit/entries").then().statusCode(403);
        by("dlh").get("/v1/me").then().statusCode(401).body("detail", startsWith("The agency in this token"));
        at(service, "dlh").get("/v1/me").then().statusCode(200);
        tell("what Keycloak gives beyond the register counts for nothing; our own tokens go on");
    }

    private void rotate() {
        var first = keycloak.token("kec-07");
        me(first).then().statusCode(200);
        keycloak.rotate(200);
        var second = keycloak.token("kec-07");
        assertThat(header(second)).isNotEqualTo(header(first));
        await().atMost(Duration.ofSeconds(15)).until(() -> me(second).statusCode() == 200);
        me(first).then().statusCode(200);
        tell("a token of a new key counts, one of the old key too");

        keycloak.forgetFirstKeys();
        keycloak.rotate(300);
        var third = keycloak.token("kec-07");
        await().atMost(Duration.ofSeconds(15)).until(() -> me(third).statusCode() == 200);
        me(first).then().statusCode(401);
        me(second).then().statusCode(200);
        tell("once the old key is gone at Keycloak, what it signed counts no more");
    }

    private void suspend() {
        var token = keycloak.token("kec-07");
        keycloak.disable("kec-07");
        assertThat(keycloak.asked("kec-07").path("error").asText()).isIn("invalid_client", "unauthorized_client");
        me(token).then().statusCode(200);
        var etag = at(service, "diskominfo").get("/v1/clients/kec-07").<String>path("etag");
        at(service, "diskominfo")
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"status\": \"SUSPENDED\"}")
                .patch("/v1/clients/kec-07")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(3)).until(() -> me(token).statusCode() == 401);
        tell("a client disabled at Keycloak gets no new token, one suspended here is out at once");
    }

    private void goOnAlone() throws Exception {
        var known = keycloak.token("dinsos-p3akb");
        me(known).then().statusCode(200);
        var fresh = keycloak.token("dispendukcapil");
        keycloak.close();
        me(known).then().statusCode(200);
        me(fresh).then().statusCode(200);
        var unknown = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"tak-dikenal\"}") + "."
                + encode("{\"iss\":\"" + keycloak.issuer() + "\"}") + "." + encode("x");
        await().atMost(Duration.ofSeconds(15)).until(() -> me(unknown).statusCode() == 503);
        assertThat(service.status("/q/health/ready")).isEqualTo(200);
        assertThat(health(service)).contains("identity-provider").contains("\"trouble\"");
        at(service, "dlh").get("/v1/me").then().statusCode(200);
        tell("Keycloak is stopped: what it signed goes on, ready, and /q/health/well says what is wrong");
    }

    private void act(String token, String status, String action, String body) {
        var item = bearing(service, token)
                .get("/v1/dispositions?limit=1&sort=-createdAt&status=" + status)
                .jsonPath();
        bearing(service, token)
                .header("If-Match", item.getString("items[0].etag"))
                .body(body)
                .post("/v1/dispositions/" + item.getString("items[0].id") + "/" + action)
                .then()
                .statusCode(200);
    }

    private RequestSpecification by(String client) {
        return bearing(service, keycloak.token(client)).header("Accept-Language", "en");
    }

    private Response me(String token) {
        return bearing(service, token).get("/v1/me");
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private void tell(String what) {
        System.out.printf(
                "%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), what);
    }
}
