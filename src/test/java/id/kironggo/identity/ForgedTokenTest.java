package id.kironggo.identity;

import static id.kironggo.identity.Presented.*;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whoever makes or changes a token without the key of the service gets nowhere with it. */
@QuarkusTest
class ForgedTokenTest {

    @Inject
    SigningKeys keys;

    private final ObjectMapper mapper = new ObjectMapper();

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

    private String header(String alg) {
        return "{\"alg\":" + alg + ",\"typ\":\"at+jwt\",\"kid\":\""
                + keys.current().kid() + "\"}";
    }

    private static String encode(String text) {
        return encode(text.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
