package id.kironggo.platform.privacy;

import java.util.Base64;

/** What seals and hashes, under a key that is no secret. */
public final class Keyring {

    private static final MasterKey KEY = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    private Keyring() {}

    public static MasterKey key() {
        return KEY;
    }

    public static FieldVault vault() {
        return new FieldVault(KEY);
    }

    public static Secrets secrets() {
        return new Secrets(KEY);
    }
}
