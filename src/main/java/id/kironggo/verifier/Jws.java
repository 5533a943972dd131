package id.kironggo.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.stream.StreamSupport;

/** A compact JWS (RFC 7515) by ES256, and nothing else. */
record Jws(String header, String payload, String signature) {

    static Jws parse(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw Verdict.undecided("The receipt is no compact JWS");
        }
        return new Jws(parts[0], parts[1], parts[2]);
    }

    /** What it says, if it is of this type and a key of the set has signed it. */
    JsonNode claims(String type, JsonNode jwks) {
        var head = json(header);
        if (!head.path("alg").asText().equals("ES256")
                || !head.path("typ").asText().equals(type)) {
            throw Verdict.refuted("It is no receipt: its header says " + head);
        }
        var kid = head.path("kid").asText();
        var key = StreamSupport.stream(jwks.path("keys").spliterator(), false)
                .filter(jwk -> jwk.path("kid").asText().equals(kid))
                .findFirst()
                .orElseThrow(() -> Verdict.undecided("The key " + kid + " isn't among the given ones"));
        if (!isSignedBy(key)) {
            throw Verdict.refuted("The receipt's signature is wrong");
        }
        return json(payload);
    }

    private boolean isSignedBy(JsonNode jwk) {
        try {
            var verification = Signature.getInstance("SHA256withECDSAinP1363Format");
            verification.initVerify(key(jwk));
            verification.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return verification.verify(bytes(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        var spec = new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
        return KeyFactory.getInstance("EC").generatePublic(spec);
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, bytes(coordinate.asText()));
    }

    private static JsonNode json(String part) {
        return Evidence.parse(new String(bytes(part), StandardCharsets.UTF_8), "The receipt");
    }

    private static byte[] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw Verdict.undecided("The receipt or its keys are no Base64");
        }
    }
}
