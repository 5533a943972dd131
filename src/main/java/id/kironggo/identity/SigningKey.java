package id.kironggo.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A key pair that signs by ES256 (RFC 7518 section 3.4), ready for use. */
record SigningKey(PublicJwk jwk, PrivateKey privateKey, ECPublicKey publicKey, Instant activeFrom) {

    /** Signs several times quicker than the JDK does, and a submission costs a signature; used here only, not registered. */
    static final Provider QUICK = new BouncyCastleProvider();

    private static final int COORDINATE = 32;

    static SigningKey generate(Instant now) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var publicKey = (ECPublicKey) pair.getPublic();
        var x = coordinate(publicKey.getW().getAffineX());
        var y = coordinate(publicKey.getW().getAffineY());
        return new SigningKey(PublicJwk.es256(thumbprint(x, y), x, y), pair.getPrivate(), publicKey, now);
    }

    static SigningKey of(PublicJwk jwk, byte[] pkcs8, Instant activeFrom) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("EC");
        var encoded = new PKCS8EncodedKeySpec(pkcs8);
        var curve = ((ECPrivateKey) factory.generatePrivate(encoded)).getParams();
        var point = new ECPoint(number(jwk.x()), number(jwk.y()));
        return new SigningKey(
                jwk,
                KeyFactory.getInstance("EC", QUICK).generatePrivate(encoded),
                (ECPublicKey) factory.generatePublic(new ECPublicKeySpec(point, curve)),
                activeFrom);
    }

    String kid() {
        return jwk.kid();
    }

    /** The key's own digest (RFC 7638) is its id: replicas can't name one key twice. */
    private static String thumbprint(String x, String y) throws GeneralSecurityException {
        var canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        return encode(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return encode(padded);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }
}
