package id.kironggo.file;

import com.google.crypto.tink.StreamingAead;
import id.kironggo.platform.privacy.MasterKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Encrypts contents as they stream by. The associated data is the storage key: under another key a content doesn't open. */
@Singleton
class Seals {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StreamingAead cipher;

    Seals(MasterKey key) {
        this.cipher = key.streamCipher("file");
    }

    /** A storage key that says nothing: 128 random bits. */
    static String nextKey() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    OutputStream sealing(String key, OutputStream to) throws IOException {
        try {
            return cipher.newEncryptingStream(to, key.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream opening(String key, InputStream from) throws IOException {
        try {
            return cipher.newDecryptingStream(from, key.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
