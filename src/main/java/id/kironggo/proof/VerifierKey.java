package id.kironggo.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A named Ed25519 key that verifies notes, written {@code name+id+base64} as in golang.org/x/mod/sumdb/note. */
public record VerifierKey(String name, byte[] publicKey) {

    static final byte ED25519 = 1;
    private static final int ID = 4;

    /** What stands before the 32 bytes of such a key in an X.509 SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(VerifierKey::isBlank)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of a key: it has a space, a plus or nothing");
        }
        if (publicKey.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + publicKey.length);
        }
    }

    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** Reads a key as it is written; IllegalArgumentException where it isn't one, or its id isn't its own. */
    public static VerifierKey parse(String written) {
        var parts = written.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A verifier key is written name+id+base64");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + Hashes.LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("It is no Ed25519 key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(written)) {
            throw new IllegalArgumentException(
                    "The id of the key should be " + HexFormat.of().formatHex(key.id()));
        }
        return key;
    }

    /** The first four bytes of the digest of name, type and key. */
    byte[] id() {
        var digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(X509, publicKey))));
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            // of a wrong length, or no point of the curve
            return false;
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(joined(new byte[] {ED25519}, publicKey));
    }
}
