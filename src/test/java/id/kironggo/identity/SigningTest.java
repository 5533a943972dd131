package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys, what is signed by them, and the claims of an access token. */
@Plain
class SigningTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String ISSUER = "https://kironggo.example";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aKeyIsNamedByItsThumbprint() throws Exception {
        var jwk = SigningKey.generate(NOW).jwk();

        var canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(jwk.x(), jwk.y());
        assertThat(Base64.getUrlDecoder().decode(jwk.kid()))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        assertThat(jwk).isEqualTo(new PublicJwk("EC", "P-256", jwk.x(), jwk.y(), jwk.kid(), "sig", "ES256"));
    }

    @Test
    void coordinatesAreAlwaysOf32BytesAndStandForTheKeysOwnPoint() throws Exception {
        boolean wasPadded = false;
        for (int i = 0; i < 2_000 && !wasPadded; i++) {
            var key = SigningKey.generate(NOW);
            byte[] x = Base64.getUrlDecoder().decode(key.jwk().x());
            byte[] y = Base64.getUrlDecoder().decode(key.jwk().y());
            assertThat(x).hasSize(32);
            assertThat(y).hasSize(32);
            assertThat(new BigInteger(1, x)).isEqualTo(key.publicKey().getW().getAffineX());
            assertThat(new BigInteger(1, y)).isEqualTo(key.publicKey().getW().getAffineY());
            wasPadded = x[0] == 0 && (i > 20);
        }
        assertThat(wasPadded).as("a short coordinate came by").isTrue();
    }

    @Test
    void aKeyComesBackFromItsHalvesAndSignsTheSame() throws Exception {
        var made = SigningKey.generate(NOW);
        var read = SigningKey.of(made.jwk(), made.privateKey().getEncoded(), made.activeFrom());

        assertThat(read.kid()).isEqualTo(made.kid());
        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(read.privateKey()).isEqualTo(made.privateKey());
        assertThat(read.activeFrom()).isEqualTo(NOW);
    }

    @Test
    void whatIsSignedSaysWhatItIsAndIsVerifiedByThePublicHalf() throws Exception {
        var key = SigningKey.generate(NOW);
        var token = new Signer(new HeldKeys(key), mapper).sign("receipt+jwt", Map.of("sub", "dlh"));

        var parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(part(parts[0]))
                .isEqualTo(
                        mapper.readTree("{\"alg\":\"ES256\",\"kid\":\"" + key.kid() + "\",\"typ\":\"receipt+jwt\"}"));
        assertThat(part(parts[1])).isEqualTo(mapper.readTree("{\"sub\":\"dlh\"}"));
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key.publicKey());
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void whatCannotBeWrittenCannotBeSigned() throws Exception {
        var signer = new Signer(new HeldKeys(SigningKey.generate(NOW)), mapper);

        assertThatThrownBy(() -> signer.sign("at+jwt", Map.of("self", new Object())))
                .hasMessage("A at+jwt could not be signed");
    }

    @Test
    void anAccessTokenSaysWhoMayDoWhatAndForTenMinutes() throws Exception {
        var issued = tokens().issue(client(ClientKind.AGENCY, "DLH"), List.of("events", "letters"));

        assertThat(issued.tokenType()).isEqualTo("Bearer");
        assertThat(issued.expiresIn()).isEqualTo(600);
        assertThat(issued.scope()).isEqualTo("events letters");
        var claims = part(issued.accessToken().split("\\.")[1]);
        assertThat(claims.path("iss").asText()).isEqualTo(ISSUER);
        assertThat(claims.path("aud").asText()).isEqualTo("kironggo");
        assertThat(claims.path("sub").asText()).isEqualTo("dlh");
        assertThat(claims.path("client_id").asText()).isEqualTo("dlh");
        assertThat(claims.path("agency").asText()).isEqualTo("DLH");
        assertThat(claims.path("scope").asText()).isEqualTo("events letters");
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 600);
        assertThat(claims.path("jti").asText()).hasSize(36);
        assertThat(part(issued.accessToken().split("\\.")[0]).path("typ").asText())
                .isEqualTo("at+jwt");
    }

    @Test
    void anAppsTokenNamesNoAgency() throws Exception {
        var issued = tokens().issue(client(ClientKind.APP, null), List.of());

        assertThat(part(issued.accessToken().split("\\.")[1]).has("agency")).isFalse();
    }

    @Test
    void theServerDescribesItselfUnderItsIssuer() {
        var server = AuthorizationServer.at(ISSUER, List.of("events"));

        assertThat(server.issuer()).isEqualTo(ISSUER);
        assertThat(server.tokenEndpoint()).isEqualTo(ISSUER + "/oauth2/token");
        assertThat(server.jwksUri()).isEqualTo(ISSUER + "/.well-known/jwks.json");
        assertThat(server.scopesSupported()).containsExactly("events");
        assertThat(server.grantTypesSupported()).containsExactly("client_credentials");
    }

    private AccessTokens tokens() throws Exception {
        var signer = new Signer(new HeldKeys(SigningKey.generate(NOW)), mapper);
        return new AccessTokens(signer, Clock.fixed(NOW, ZoneOffset.UTC), ISSUER);
    }

    private JsonNode part(String encoded) throws Exception {
        return mapper.readTree(Base64.getUrlDecoder().decode(encoded));
    }

    private static Client client(ClientKind kind, String agency) {
        return new Client(new NewClient("dlh", "DLH", kind, agency, kind.scopes(), ""), new byte[32], NOW);
    }
}
