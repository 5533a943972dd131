package id.kironggo.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Tokens;
import id.kironggo.platform.privacy.Secrets;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    SigningKeys keys;

    @Inject
    ClientRegistry clients;

    @Inject
    Secrets secrets;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kironggo.issuer")
    String issuer;

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void withoutATokenThereIsNoAnswer() {
        unauthenticated(given().get("/v1/me").then());
        unauthenticated(given().get("/test/audited").then());
    }

    @Test
    void garbageIsNoToken() {
        for (var header : List.of(
                "Bearer",
                "Bearer ",
                "Bearer  ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer ...",
                "Bearer eyJ",
                "Bearer \u00ff\u00fe",
                "Basic ZGxoOmRlbW8tZGxo",
                "Digest x",
                "nonsense",
                "",
                "Bearer " + "x".repeat(4000))) {
            unauthenticated(
                    given().header("Authorization", header).get("/v1/me").then());
        }
    }

    @Test
    void aHeaderOfWrongTypesIsNoToken() {
        for (var header : List.of(
                "[]",
                "5",
                "null",
                "\"at+jwt\"",
                "{\"typ\":\"at+jwt\"}",
                "{\"typ\":{},\"kid\":[]}",
                "{\"typ\":\"at+jwt\",\"kid\":7}",
                header("7"),
                header("{}"),
                header("null"),
                header("\"RS256\""))) {
            var payload = Tokens.of("dlh").split("\\.")[1];
            refused(encode(header) + "." + payload + "." + encode("x".repeat(64)));
        }
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
    void anUnsignedTokenIsRefused() {
        var payload = Tokens.of("dlh").split("\\.")[1];
        refused(encode(header("\"none\"")) + "." + payload + ".");
        refused(encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + payload + ".");
    }

    @Test
    void thePublicKeyIsNoSecret() throws GeneralSecurityException {
        var content = encode(header("\"HS256\"")) + "." + Tokens.of("dlh").split("\\.")[1];
        var key = keys.current();
        for (byte[] secret : List.of(key.publicKey().getEncoded(), key.jwk().x().getBytes(UTF_8))) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(content + "." + encode(mac.doFinal(content.getBytes(UTF_8))));
        }
    }

    @Test
    void aForeignKeyIsRefused() throws GeneralSecurityException {
        var foreign = SigningKey.generate(Instant.now());
        refused(Signer.sign(foreign, mapper, "at+jwt", claims("dlh")));
        var disguised = new SigningKey(
                PublicJwk.es256(
                        keys.current().kid(), foreign.jwk().x(), foreign.jwk().y()),
                foreign.privateKey(),
                foreign.publicKey(),
                foreign.activeFrom());
        refused(Signer.sign(disguised, mapper, "at+jwt", claims("dlh")));
    }

    @Test
    void aTokenThatWasChangedIsRefused() throws Exception {
        var parts = Tokens.of("demo-app").split("\\.");
        var claims = mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));
        ((ObjectNode) claims).put("scope", "audit:read");
        refused(parts[0] + "." + encode(claims.toString()) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + encode(new byte[64]));
        refused(parts[0] + "." + parts[1]);
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

    private String header(String alg) {
        return "{\"alg\":" + alg + ",\"typ\":\"at+jwt\",\"kid\":\""
                + keys.current().kid() + "\"}";
    }

    private Map<String, Object> claims(String client) {
        long now = Instant.now().getEpochSecond();
        return new HashMap<>(Map.of(
                "iss",
                issuer,
                "aud",
                "kironggo",
                "sub",
                client,
                "client_id",
                client,
                "scope",
                "events",
                "iat",
                now,
                "exp",
                now + 600,
                "jti",
                UUID.randomUUID().toString()));
    }

    private static String encode(String text) {
        return encode(text.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void accepted(String token) {
        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
    }

    private static void refused(String token) {
        unauthenticated(given().auth().oauth2(token).get("/v1/me").then());
    }

    private static void unauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
