package id.kironggo.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key under which everything secret is kept; each use has a key of its own, derived by HKDF (RFC 5869). */
@Singleton
public class MasterKey {

    private final byte[] key;
    /** Deriving the key of a digest costs four times the digest. */
    private final Cache<String, SecretKeySpec> digestKeys =
            Caffeine.newBuilder().maximumSize(1_000).build();

    MasterKey(@ConfigProperty(name = "kironggo.master-key") String encoded) {
        key = decode(encoded);
    }

    private static byte[] decode(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded.trim());
            if (bytes.length >= 32) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, with the mend
        }
        throw new IllegalStateException(
                "KIRONGGO_MASTER_KEY must be base64 of at least 32 random bytes; make one with: openssl rand -base64 32");
    }

    /** A cipher for one purpose, AES-256-GCM; {@code salt} separates keys within the purpose. */
    public AesGcmJce cipher(String purpose, byte[] salt) {
        try {
            return new AesGcmJce(derive(purpose, salt));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cipher for streams of one purpose, in segments of 4 KiB that each are AES-256-GCM. */
    public StreamingAead streamCipher(String purpose) {
        try {
            return new AesGcmHkdfStreaming(derive(purpose, new byte[0]), "HmacSha256", 32, 4096, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HMAC-SHA256 for one purpose. */
    public byte[] hmac(String purpose, String text) {
        return hmac(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] hmac(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(digestKeys.get(purpose, this::digestKey));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec digestKey(String purpose) {
        try {
            return new SecretKeySpec(derive(purpose, new byte[0]), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derive(String purpose, byte[] salt) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", key, salt, purpose.getBytes(StandardCharsets.UTF_8), 32);
    }
}
