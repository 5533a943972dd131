package id.kironggo.verifier;

import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.TiledLeaves;
import id.kironggo.proof.VerifierKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody keeps of a ledger of eight entries: checkpoints, proofs and receipts, each in a file. */
final class Kept {

    static final String LOG = "ledger.example.org/1";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final List<String> entries =
            IntStream.range(0, 8).mapToObj(i -> "{\"number\":" + i + "}").toList();
    private final TiledLeaves leaves =
            new TiledLeaves(entries.stream().map(Hashes::leaf).toList());
    private final KeyPair signing = pair("Ed25519", null);
    private final KeyPair receipts = pair("EC", "secp256r1");
    private final VerifierKey key = VerifierKey.of(LOG, signing.getPublic());

    private final Path files;

    Kept(Path files) {
        this.files = files;
    }

    VerifierKey key() {
        return key;
    }

    String entry(int position) {
        return entries.get(position);
    }

    String file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    String keyFile() throws IOException {
        return file("key", key + "\n");
    }

    String checkpoint(int size) throws IOException {
        return signed(
                "checkpoint-" + size,
                new Checkpoint(LOG, size, leaves.tree(size).root()));
    }

    String signed(String name, Checkpoint checkpoint) throws IOException {
        return file(
                name,
                SignedNote.sign(checkpoint.text(), key, signing.getPrivate()).toString());
    }

    String proof(int position, int size) throws IOException {
        var path = leaves.tree(size).inclusion(position).path();
        return file(
                "proof-" + position + "-" + size,
                "{\"position\":%d,\"treeSize\":%d,\"leafHash\":\"%s\",\"proof\":%s}"
                        .formatted(position, size, base64(leaves.leaves().get(position)), json(path)));
    }

    String consistency(int from, int to) throws IOException {
        var path = leaves.tree(to).consistency(from).path();
        return file("consistency", "{\"from\":%d,\"to\":%d,\"proof\":%s}".formatted(from, to, json(path)));
    }

    private static String json(List<byte[]> path) {
        return path.stream().map(hash -> "\"" + base64(hash) + "\"").toList().toString();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    String receipt(int position, String log) throws IOException, GeneralSecurityException {
        var header = part("{\"alg\":\"ES256\",\"kid\":\"k\",\"typ\":\"kironggo-receipt+jwt\"}");
        var claims = part("{\"entry\":\"id-%d\",\"leafHash\":\"%s\",\"iat\":1,\"log\":\"%s\"}"
                .formatted(position, base64(leaves.leaves().get(position)), log));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(receipts.getPrivate());
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return file("receipt", header + "." + claims + "." + BASE64URL.encodeToString(signature.sign()) + "\n");
    }

    String jwks() throws IOException {
        var point = ((ECPublicKey) receipts.getPublic()).getW();
        return file(
                "jwks",
                "{\"keys\":[{\"kid\":\"k\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                        .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY())));
    }

    private static String coordinate(BigInteger number) {
        return BASE64URL.encodeToString(number.toByteArray());
    }

    private static String part(String json) {
        return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static KeyPair pair(String algorithm, String curve) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
