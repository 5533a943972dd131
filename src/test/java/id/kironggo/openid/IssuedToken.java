package id.kironggo.openid;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.kironggo.SignOn;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token as Keycloak writes it, of the provider that {@link SignOn} is, to be spoilt in one way or another. */
public final class IssuedToken {

    private final Map<String, Object> claims = new HashMap<>();
    private final Map<String, Object> headers = new HashMap<>();

    /** Of the agency's client {@code dlh}, with two of its scopes and some of Keycloak's own. */
    public IssuedToken() {
        long now = Instant.now().getEpochSecond();
        claims.putAll(Map.of(
                "iss", SignOn.issuer(),
                "aud", List.of("account", "kironggo"),
                "azp", "dlh",
                "agency", "DLH",
                "scope", "openid profile requests:work events",
                "typ", "Bearer",
                "sub", "0c3bca78-491a-41a5-bf29-3423d9d9b38d",
                "iat", now,
                "exp", now + 300));
        headers.put("typ", "JWT");
    }

    /** Another one each time, so that none is remembered. */
    public IssuedToken with(String claim, Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    IssuedToken headed(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    public String by(PublicJsonWebKey key) {
        return by(key, "RS256");
    }

    String by(PublicJsonWebKey key, String algorithm) {
        var token = new JsonWebSignature();
        token.setPayload(JsonUtil.toJson(with("jti", System.nanoTime()).claims));
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(algorithm);
        headers.forEach(token::setHeader);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PublicJsonWebKey rsa(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String set(PublicJsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson();
    }

    /** Makes these its keys, and waits until the service has learned so. */
    public static void publish(PublicJsonWebKey... keys) {
        SignOn.behave(200, 0);
        SignOn.tell(set(keys));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> present(new IssuedToken().by(keys[0])).statusCode(200));
    }

    public static ValidatableResponse present(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .get("/v1/me")
                .then();
    }
}
