package id.kironggo.platform.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Encrypts personal data field by field (AES-256-GCM). The associated data is table, column and id, so that a value moved to
 * another row doesn't open. The first byte names the key's generation.
 */
@Singleton
public class FieldVault {

    private static final byte GENERATION = 1;

    private final AesGcmJce cipher;
    private final MasterKey key;

    FieldVault(MasterKey key) {
        this.key = key;
        this.cipher = key.cipher("field", new byte[] {GENERATION});
    }

    public byte[] seal(String table, String column, Object id, String clear) {
        return clear == null ? null : sealBytes(table, column, id, clear.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(String table, String column, Object id, byte[] clear) {
        try {
            byte[] sealed = cipher.encrypt(clear, place(table, column, id));
            byte[] stored = new byte[sealed.length + 1];
            stored[0] = GENERATION;
            System.arraycopy(sealed, 0, stored, 1, sealed.length);
            return stored;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String open(String table, String column, Object id, byte[] stored) {
        return stored == null ? null : new String(openBytes(table, column, id, stored), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(String table, String column, Object id, byte[] stored) {
        try {
            return cipher.decrypt(Arrays.copyOfRange(stored, 1, stored.length), place(table, column, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed field of " + table + "." + column + " does not open", e);
        }
    }

    /** A keyed digest by which an encrypted value can still be found; the same for the same value. */
    public byte[] blindIndex(String field, String clear) {
        return clear == null ? null : key.hmac("index:" + field, clear);
    }

    private static byte[] place(String table, String column, Object id) {
        return (table + "|" + column + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
