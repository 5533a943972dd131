package id.kironggo.openid;

import static id.kironggo.openid.IssuedToken.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import id.kironggo.SignOn;
import id.kironggo.Tokens;
import id.kironggo.identity.TokenBearers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's keys change, and the provider may be away, slow or out of its mind. */
@QuarkusTest
class ProviderKeysTest {

    private static final PublicJsonWebKey KEY = rsa("kunci-1");
    private static final PublicJsonWebKey NEXT = rsa("kunci-2");
    private static final PublicJsonWebKey STRANGER = rsa("tak-dikenal");

    /** No worker waits longer than this for a provider that doesn't answer. */
    private static final Duration BEARABLE = Duration.ofSeconds(8);

    @Inject
    ProviderTokens tokens;

    @Inject
    TokenBearers bearers;

    @BeforeEach
    void tellTheKey() {
        publish(KEY);
    }

    @AfterEach
    void comeBack() {
        publish(KEY);
    }

    @Test
    void aNewKeyIsLearnedWhenATokenNamesItAndAnOldOneForgotten() {
        var remembered = new IssuedToken().by(KEY);
        present(remembered).statusCode(200);
        publish(NEXT, KEY);
        present(remembered).statusCode(200);

        publish(rsa("kunci-3"), NEXT);
        present(remembered).statusCode(401).body("detail", containsString("signed by no key"));
        present(new IssuedToken().by(KEY)).statusCode(401);
        present(new IssuedToken().by(NEXT)).statusCode(200);
    }

    @Test
    void unknownKeysDontMakeUsAskAgainAndAgain() {
        int before = SignOn.asked();
        long begun = System.nanoTime();
        for (int i = 0; i < 30; i++) {
            present(new IssuedToken().by(stranger(i))).statusCode(401);
        }
        long cooldowns = (System.nanoTime() - begun) / Duration.ofMillis(300).toNanos();
        assertThat((long) SignOn.asked() - before).isBetween(1L, cooldowns + 1);
    }

    @Test
    void whileTheProviderIsAwayWhatItSignedGoesOn() {
        var remembered = new IssuedToken().by(KEY);
        present(remembered).statusCode(200);
        SignOn.behave(0, 0);
        awaitTrouble();

        present(remembered).statusCode(200);
        present(new IssuedToken().by(KEY)).statusCode(200);
        given().header("Authorization", "Bearer " + Tokens.of("dlh"))
                .get("/v1/me")
                .then()
                .statusCode(200);
        // whether it would be a good one nobody can say now
        unavailable(new IssuedToken().by(NEXT));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'identity-provider' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'identity-provider' }.data.keys", equalTo(1))
                .body("checks.find { it.name == 'identity-provider' }.data.trouble", not(emptyOrNullString()));
        given().get("/q/metrics").then().body(containsString("kironggo_idp_keys_age_seconds"));

        publish(NEXT, KEY);
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'identity-provider' }.data.trouble", nullValue());
    }

    @Test
    void aProviderThatDoesNotAnswerHoldsUpNobodyElse() throws Exception {
        SignOn.behave(200, 60_000);
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 24; i++) {
            var token = new IssuedToken().by(stranger(i));
            calls.add(() -> present(token).statusCode(503).extract().response());
        }
        var own = Tokens.of("dlh");
        long begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = calls.stream().map(threads::submit).toList();
            given().header("Authorization", "Bearer " + own)
                    .get("/v1/me")
                    .then()
                    .statusCode(200);
            present(new IssuedToken().by(KEY)).statusCode(200);
            var waits = new HashSet<String>();
            for (var answer : answers) {
                waits.add(answer.get().getHeader("Retry-After"));
            }
            // a second is for who came when others waited already, and was not made to wait
            assertThat(waits).contains("1");
        } finally {
            threads.shutdownNow();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BEARABLE);
        SignOn.behave(200, 0);
    }

    @Test
    void whatIsNoKeySetChangesNothing() throws Exception {
        var encrypting = rsa("sandi");
        encrypting.setUse("enc");
        var secret = OctJwkGenerator.generateJwk(256);
        secret.setKeyId("rahasia");
        for (var nonsense : List.of(
                "",
                "<html>sedang dirawat</html>",
                "[]",
                "null",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[7]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"kunci-2\"}]}",
                "{\"keys\":[]}",
                set(encrypting),
                "{\"keys\":[" + secret.toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC) + "]}",
                set(NEXT, NEXT),
                set(NEXT) + " ".repeat(300 * 1024))) {
            publish(KEY);
            SignOn.tell(nonsense);
            awaitTrouble();
            present(new IssuedToken().by(KEY)).statusCode(200);
            unavailable(new IssuedToken().by(NEXT));
        }
    }

    @Test
    void anErrorOfItIsNoKeySetEither() {
        for (int status : List.of(302, 404, 500)) {
            publish(KEY);
            SignOn.behave(status, 0);
            awaitTrouble();
            present(new IssuedToken().by(KEY)).statusCode(200);
        }
    }

    @Test
    void aTokenThatWasVerifiedIsKnownWithoutWaiting() {
        var authorization = "Bearer " + new IssuedToken().by(KEY);
        assertThat(bearers.recall(authorization, null, false)).isEmpty();
        bearers.verify(authorization, null, false);
        assertThat(bearers.recall(authorization, null, false))
                .hasValueSatisfying(caller -> assertThat(caller.agency()).isEqualTo("DLH"));
    }

    private static PublicJsonWebKey stranger(int number) {
        STRANGER.setKeyId("tak-dikenal-" + number);
        return STRANGER;
    }

    private void awaitTrouble() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            present(new IssuedToken().by(stranger(99)));
            return tokens.held().trouble() != null;
        });
    }

    private static void unavailable(String token) {
        present(token)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", not(emptyOrNullString()))
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("identity provider's keys can't be had"));
    }
}
