package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that reach a provider: what passes either way, and what does not. */
@QuarkusTest
class MediatedCallTest {

    private static final int HOUSE = 0;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Neighbour neighbour;

    @BeforeEach
    void begin() {
        if (neighbour != null) {
            return;
        }
        neighbour = Neighbour.listening(HOUSE, Echo::answer)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 3))
                .granted();
    }

    @AfterAll
    static void end() {
        neighbour.close();
    }

    @Test
    void aCallPassesWithItsPathQueryAndBodyAndItsAnswerComesBack() {
        var answer = neighbour.send("POST", "/hal/7?rincian=ya&nama=%C3%A9", "isi yang dikirim");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST /dasar/hal/7?rincian=ya&nama=%C3%A9 isi yang dikirim");
        assertThat(answer.headers().firstValue("X-Thing")).contains("kept");
        assertThat(answer.headers().firstValue(Hops.ID)).isPresent();
        assertThat(Neighbour.error(answer)).as("only where the mediator failed").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodPasses(String method) {
        var answer = neighbour.send(method, "/hal/m", method.equals("GET") ? null : "x");
        assertThat(answer.body()).startsWith(method + " /dasar/hal/m");
    }

    @Test
    void anAnswerWithoutABodyPasses() {
        assertThat(neighbour.send("HEAD", "/hal/h", null).statusCode()).isEqualTo(200);
        assertThat(neighbour.get("/hal/h?status=204").statusCode()).isEqualTo(204);
        assertThat(neighbour.get("/hal/h?status=404").body())
                .as("the provider's own 404")
                .startsWith("GET");
        assertThat(neighbour.get("/hal/h?status=500").statusCode()).isEqualTo(500);
    }

    @Test
    void whatIsOfOneConnectionOrForKironggoOnlyIsNotPassedOn() {
        var answer = Neighbour.send(neighbour
                .call("/hal/headers")
                .header("X-Own", "passed")
                .header("Cookie", "session=1")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Exchange-Assertion", "forged")
                .header("Acting-Officer", "staf-7")
                .GET());

        var received = Echo.HEADERS.get("/dasar/hal/headers");
        assertThat(received).containsEntry("x-own", "passed");
        assertThat(received)
                .doesNotContainKeys(
                        "authorization", "cookie", "acting-officer", "x-forwarded-for", "upgrade", "http2-settings");
        assertThat(received.get("x-exchange-assertion")).isNotEqualTo("forged");
        assertThat(received.get("host")).startsWith("127.0.0.1:");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-hop");
    }

    @Test
    void theProviderGetsASignedAssertionOfWhoCallsForWhichPurpose() throws Exception {
        neighbour.get("/hal/assertion");

        var parts = Echo.HEADERS
                .get("/dasar/hal/assertion")
                .get("x-exchange-assertion")
                .split("\\.");
        var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(header.path("typ").asText()).isEqualTo("exchange+jwt");
        assertThat(claims.path("agency").asText()).isEqualTo("DINSOS-P3AKB");
        assertThat(claims.path("aud").asText()).isEqualTo("DISPENDUKCAPIL/" + neighbour.api());
        assertThat(claims.path("purpose").asText()).isEqualTo("Verifikasi calon penerima bantuan");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 60L);
        assertThat(isSigned(parts, header.path("kid").asText())).isTrue();
    }

    private static boolean isSigned(String[] parts, String kid) throws Exception {
        var jwks = new JsonWebKeySet(RestAssured.get("/.well-known/jwks.json").asString());
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(String.join(".", parts));
        jws.setKey(jwks.findJsonWebKey(kid, null, null, null).getKey());
        return jws.verifySignature();
    }
}
