package id.kironggo.openid;

import static id.kironggo.openid.IssuedToken.*;
import static org.hamcrest.Matchers.*;

import id.kironggo.SignOn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens of the office's OpenID provider count. */
@QuarkusTest
class ProviderTokenTest {

    private static final PublicJsonWebKey KEY = rsa("penyedia-1");

    /** For any algorithm of its kind. */
    private static final PublicJsonWebKey OPEN = rsa("penyedia-2");

    private static PublicJsonWebKey curve;

    @BeforeEach
    void tellTheKeys() throws JoseException {
        if (curve == null) {
            OPEN.setAlgorithm(null);
            curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            curve.setKeyId("penyedia-3");
        }
        publish(KEY, OPEN, curve);
    }

    @Test
    void aTokenStandsForTheClientThatItNamesWithTheScopesThatItHasHere() {
        present(new IssuedToken().by(KEY))
                .statusCode(200)
                .body("clientId", equalTo("dlh"))
                .body("agency.code", equalTo("DLH"))
                .body("scopes", contains("events", "requests:work"));
    }

    @Test
    void otherAlgorithmsOfKeyPairsCountToo() {
        present(new IssuedToken().by(OPEN, "PS256")).statusCode(200);
        present(new IssuedToken().by(OPEN, "RS512")).statusCode(200);
        present(new IssuedToken().by(curve, "ES256")).statusCode(200);
        present(new IssuedToken().headed("typ", "at+jwt").with("typ", null).by(KEY))
                .statusCode(200);
        present(new IssuedToken().with("aud", "kironggo").by(KEY)).statusCode(200);
    }

    @Test
    void aKeyIsForItsOwnAlgorithmOnly() {
        refused(new IssuedToken().by(KEY, "PS256"), "signed by no key");
        refused(new IssuedToken().by(KEY, "RS512"), "signed by no key");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        for (var audience : Arrays.asList("elsewhere", List.of("account"), List.of(), "Kironggo", null)) {
            refused(new IssuedToken().with("aud", audience).by(KEY), "not for this service");
        }
        refused(new IssuedToken().with("aud", 7).by(KEY), "can't be read");
    }

    @Test
    void anotherIssuersTokenIsNoneOfThisProvider() {
        for (var issuer : Arrays.asList(
                SignOn.issuer() + "/",
                SignOn.issuer().toUpperCase(java.util.Locale.ROOT),
                "https://elsewhere.example",
                7,
                null)) {
            present(new IssuedToken().with("iss", issuer).by(KEY))
                    .statusCode(401)
                    .body("detail", startsWith("Ask for a token at /oauth2/token"));
        }
    }

    @Test
    void aTokenCountsInItsTimeOnly() {
        long now = Instant.now().getEpochSecond();
        refused(new IssuedToken().with("exp", now - 1).by(KEY), "has expired");
        present(new IssuedToken().with("iat", now + 15).with("nbf", now + 15).by(KEY))
                .statusCode(200);
        for (var early : List.of("iat", "nbf")) {
            refused(new IssuedToken().with(early, now + 60).by(KEY), "no sensible exp and iat");
        }
        for (var missing : List.of("exp", "iat")) {
            refused(new IssuedToken().with(missing, null).by(KEY), "no sensible exp and iat");
            refused(new IssuedToken().with(missing, "soon").by(KEY), "can't be read");
        }
        refused(new IssuedToken().with("exp", now + 86_500).by(KEY), "for more than 24 hours");
        refused(new IssuedToken().with("exp", Long.MAX_VALUE).by(KEY), "no sensible exp and iat");
    }

    @Test
    void whatElseTheProviderSignsIsNoAccessToken() {
        for (var typ : List.of("ID", "Refresh", "Offline", "Logout", "DPoP")) {
            refused(new IssuedToken().with("typ", typ).by(KEY), "no access token");
        }
        refused(new IssuedToken().with("typ", null).with("at_hash", "x").by(KEY), "no access token");
        refused(new IssuedToken().headed("typ", "logout+jwt").by(KEY), "no access token");
        refused(
                new IssuedToken()
                        .headed("typ", "secevent+jwt")
                        .with("typ", null)
                        .by(KEY),
                "no access token");
        refused(new IssuedToken().with("cnf", Map.of("jkt", "x")).by(KEY), "bound to its holder's key");
    }

    @Test
    void aSignatureThatAnybodyCouldMakeIsNone() throws GeneralSecurityException {
        var payload = new IssuedToken().by(KEY).split("\\.")[1];
        var none = encode("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"penyedia-1\"}".getBytes(StandardCharsets.UTF_8));
        refused(none + "." + payload + ".", "signed by no key");
        var content =
                encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"penyedia-1\"}".getBytes(StandardCharsets.UTF_8))
                        + "." + payload;
        for (var secret : List.of(KEY.getPublicKey().getEncoded(), set(KEY).getBytes(StandardCharsets.UTF_8))) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.UTF_8))), "signed by no key");
        }
    }

    @Test
    void aForeignKeyIsRefusedWhateverItCallsItself() {
        var foreign = rsa("penyedia-1");
        refused(new IssuedToken().by(foreign), "signed by no key");
        foreign.setKeyId(null);
        refused(new IssuedToken().by(foreign), "signed by no key");
        var parts = new IssuedToken().by(KEY).split("\\.");
        var others = new IssuedToken()
                .with("azp", "diskominfo")
                .with("agency", "DISKOMINFO")
                .by(KEY)
                .split("\\.");
        refused(parts[0] + "." + others[1] + "." + parts[2], "signed by no key");
        refused(new IssuedToken().headed("crit", List.of("x")).headed("x", 1).by(KEY), "signed by no key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"azp", "agency", "officer", "scope"})
    void aClaimOfAnotherTypeIsTold(String claim) {
        for (var value : List.of(7, true, Map.of("a", "b"), List.of(7))) {
            refused(new IssuedToken().with(claim, value).by(KEY), "no fitting claim " + claim);
        }
        if (!claim.equals("scope")) {
            refused(new IssuedToken().with(claim, "x".repeat(65)).by(KEY), "no fitting claim " + claim);
        }
    }

    @Test
    void aTokenThatNamesNoClientIsRefused() {
        refused(new IssuedToken().with("azp", null).by(KEY), "no fitting claim azp");
        refused(new IssuedToken().with("azp", " ").by(KEY), "no fitting claim azp");
    }

    @Test
    void aTokenWithoutScopesMayNothing() {
        present(new IssuedToken().with("scope", null).by(KEY)).statusCode(200).body("scopes", empty());
        present(new IssuedToken().with("scope", "").by(KEY)).statusCode(200).body("scopes", empty());
        present(new IssuedToken().with("scope", List.of("events")).by(KEY))
                .statusCode(200)
                .body("scopes", contains("events"));
    }

    @Test
    void aHugeTokenIsNotLookedAt() {
        present(new IssuedToken().with("realm_access", "x".repeat(5_000)).by(KEY))
                .statusCode(200);
        present(new IssuedToken().with("realm_access", "x".repeat(7_000)).by(KEY))
                .statusCode(401)
                .body("detail", startsWith("Ask for a token at /oauth2/token"));
    }

    @Test
    void itsReasonComesInIndonesianToo() {
        io.restassured.RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + new IssuedToken().with("aud", "x").by(KEY))
                .get("/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", equalTo("Token penyedia identitas ini bukan untuk layanan ini (aud)."));
    }

    private static ValidatableResponse refused(String token, String why) {
        return present(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", containsString(why));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
