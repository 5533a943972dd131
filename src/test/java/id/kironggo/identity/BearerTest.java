package id.kironggo.identity;

import static id.kironggo.identity.Presented.*;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Tokens;
import id.kironggo.platform.privacy.Secrets;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What a token must be to count. */
@QuarkusTest
class BearerTest {

    /** A resource that needs a scope. */
    @Path("/test/audited")
    public static class Audited {
        @GET
        @RolesAllowed("audit:read")
        @Operation(hidden = true)
        public String get() {
            return "read";
        }
    }

    @Inject
    Signer signer;

    @Inject
    ClientRegistry clients;

    @Inject
    Secrets secrets;

    @Inject
    AgroalDataSource database;

    @Test
    void withoutATokenThereIsNoAnswer() {
        unauthenticated(given().get("/v1/me").then());
        unauthenticated(given().get("/test/audited").then());
    }

    @Test
    void aSignedTokenCounts() {
        accepted(signer.sign("at+jwt", claims("dlh")));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var claims = claims("dlh");
        claims.put("exp", Instant.now().getEpochSecond() - 1);
        refused(signer.sign("at+jwt", claims));
        claims.remove("exp");
        refused(signer.sign("at+jwt", claims));
    }

    @Test
    void aTokenThatWasVerifiedExpiresAllTheSame() {
        var claims = claims("dlh");
        claims.put("exp", Instant.now().getEpochSecond() + 2);
        var token = signer.sign("at+jwt", claims);
        accepted(token);
        Awaitility.await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> refused(token));
    }

    @Test
    void somethingElseThatWasSignedIsNoAccessToken() {
        refused(signer.sign("JWT", claims("dlh")));
        refused(signer.sign("receipt+jwt", claims("dlh")));
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() {
        var claims = claims("dlh");
        claims.put("iss", "https://elsewhere.example");
        refused(signer.sign("at+jwt", claims));
        claims.putAll(claims("dlh"));
        claims.put("aud", "elsewhere");
        refused(signer.sign("at+jwt", claims));
        claims.remove("aud");
        refused(signer.sign("at+jwt", claims));
    }

    @Test
    void aTokenOfNoClientIsRefused() {
        refused(signer.sign("at+jwt", claims("nobody-" + UUID.randomUUID())));
        var claims = claims("dlh");
        claims.remove("client_id");
        refused(signer.sign("at+jwt", claims));
        claims.put("client_id", 7);
        refused(signer.sign("at+jwt", claims));
    }

    @Test
    void aScopeThatIsMissingIsForbidden() {
        given().auth()
                .oauth2(Tokens.of("dlh"))
                .get("/test/audited")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/scope-missing"));
        given().auth()
                .oauth2(Tokens.of("inspektorat"))
                .get("/test/audited")
                .then()
                .statusCode(200);
    }

    @Test
    void aBadTokenIsRefusedWhereNoneIsNeededToo() {
        for (var path : List.of("/problems/stale", "/.well-known/jwks.json")) {
            unauthenticated(given().auth().oauth2("a.b.c").get(path).then());
            given().auth().oauth2(Tokens.of("dlh")).get(path).then().statusCode(200);
            given().header("Authorization", "nonsense").get(path).then().statusCode(200);
        }
    }

    @Test
    void aSuspendedClientIsRefusedWithinTwoSeconds() throws SQLException {
        var id = "suspended-" + UUID.randomUUID();
        clients.ensure(new NewClient(id, "Uji", ClientKind.APP, null, ClientKind.APP.scopes(), secrets.random()));
        var token = signer.sign("at+jwt", claims(id));
        accepted(token);
        standing(id, "SUSPENDED");
        Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> refused(token));
        standing(id, "ACTIVE");
        Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> accepted(token));
    }

    private void standing(String client, String status) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update client set status = ? where id = ?")) {
            update.setString(1, status);
            update.setString(2, client);
            update.executeUpdate();
        }
    }
}
