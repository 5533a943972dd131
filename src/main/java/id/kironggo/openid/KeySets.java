package id.kironggo.openid;

import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads what a JWK set (RFC 7517) holds of keys that sign. */
final class KeySets {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 256;
    private static final int SHORTEST_RSA = 2048;

    private KeySets() {}

    /** By their ids; keys for other uses, of other kinds or without an id are none of ours. Fails where none is left. */
    static Map<String, PublicJsonWebKey> read(String document) throws IOException {
        try {
            var keys = new HashMap<String, PublicJsonWebKey>();
            for (var key : new JsonWebKeySet(document).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey pair && signs(pair) && keys.put(key.getKeyId(), pair) != null) {
                    throw new IOException("the key set names two keys alike");
                }
            }
            if (keys.isEmpty() || keys.size() > MOST) {
                throw new IOException("the key set holds " + keys.size() + " keys that sign");
            }
            return Map.copyOf(keys);
        } catch (JoseException | RuntimeException e) {
            throw new IOException("the key set is unreadable", e);
        }
    }

    private static boolean signs(PublicJsonWebKey key) {
        boolean isStrong = key.getPublicKey() instanceof ECPublicKey
                || (key.getPublicKey() instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= SHORTEST_RSA);
        return isStrong
                && key.getKeyId() != null
                && key.getKeyId().length() <= LONGEST_ID
                && (key.getUse() == null || key.getUse().equals("sig"));
    }
}
