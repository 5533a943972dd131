package id.kironggo.ledger;

import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.VerifierKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Under which name and key the log of an epoch signs its checkpoints (Ed25519). */
record LogKey(String epoch, VerifierKey publicKey, PrivateKey privateKey) {

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static LogKey of(String epoch, String origin, byte[] publicKey, byte[] pkcs8) {
        try {
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new LogKey(epoch, new VerifierKey(origin, publicKey), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the log " + origin + " can't be used", e);
        }
    }

    String origin() {
        return publicKey.name();
    }

    byte[] sign(Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.text(), publicKey, privateKey)
                .lines()
                .get(0)
                .signature();
    }
}
