package id.kironggo;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo clients, and of those that a test has learned of: {@code Tokens.of("dlh")}. */
public final class Tokens {

    private static final Duration KEPT = Duration.ofMinutes(8);
    private static final Map<String, Kept> KEPT_TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** An access token with all scopes of this client, as the service itself gives it. */
    public static String of(String clientId) {
        return KEPT_TOKENS
                .compute(clientId, (id, kept) -> kept != null && kept.isFresh() ? kept : Kept.fetch(id))
                .token();
    }

    /** The secret of a client that a test has made; gives its id. */
    public static String learn(String clientId, String secret) {
        SECRETS.put(clientId, secret);
        return clientId;
    }

    /** The next token is a new one: what the client may do has changed. */
    public static void forget(String clientId) {
        KEPT_TOKENS.remove(clientId);
    }

    private record Kept(String token, Instant fetchedAt) {

        static Kept fetch(String clientId) {
            String token = given().auth()
                    .preemptive()
                    .basic(clientId, SECRETS.getOrDefault(clientId, "demo-" + clientId))
                    .formParam("grant_type", "client_credentials")
                    .post("/oauth2/token")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
            return new Kept(token, Instant.now());
        }

        boolean isFresh() {
            return fetchedAt.plus(KEPT).isAfter(Instant.now());
        }
    }
}
