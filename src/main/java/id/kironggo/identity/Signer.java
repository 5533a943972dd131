package id.kironggo.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** Signs what Kironggo promises: a compact JWS (RFC 7515) by ES256, to be verified by the published keys. */
@ApplicationScoped
public class Signer {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKeys keys;
    private final ObjectMapper mapper;

    Signer(SigningKeys keys, ObjectMapper mapper) {
        this.keys = keys;
        this.mapper = mapper;
    }

    /** Signs {@code claims} under the key of now; {@code typ} says what it is, so that nothing passes for another. */
    public String sign(String typ, Map<String, Object> claims) {
        return sign(keys.current(), mapper, typ, claims);
    }

    static String sign(SigningKey key, ObjectMapper mapper, String typ, Map<String, Object> claims) {
        try {
            var header = Map.of("alg", "ES256", "kid", key.kid(), "typ", typ);
            var content = part(mapper.writeValueAsBytes(header)) + "." + part(mapper.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withPLAIN-ECDSA", SigningKey.QUICK);
            signature.initSign(key.privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + part(signature.sign());
        } catch (JacksonException | GeneralSecurityException e) {
            throw new IllegalStateException("A " + typ + " could not be signed", e);
        }
    }

    private static String part(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }
}
