package id.kironggo.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The access token (RFC 6749 section 4.4), one for all workers, renewed before it expires. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long RENEWED_BEFORE_SECONDS = 30;

    private final Settings settings;
    private final HttpClient http;
    private final ObjectMapper json;

    private String token;
    private long renewedAtNanos;

    /** Kironggo doesn't know the client by this secret. */
    static final class NotAdmitted extends IOException {

        private static final long serialVersionUID = 1L;

        NotAdmitted() {
            super("Kironggo doesn't take this client id and secret");
        }
    }

    Tokens(Settings settings, HttpClient http, ObjectMapper json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
    }

    synchronized String current() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() - renewedAtNanos >= 0) {
            renew();
        }
        return token;
    }

    /** It is no longer taken. */
    synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private void renew() throws IOException, InterruptedException {
        var pair = encoded(settings.clientId()) + ":" + encoded(settings.currentSecret());
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/oauth2/token"))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            throw new NotAdmitted();
        }
        if (answer.statusCode() != 200) {
            throw new Refused("the wish for a token", answer);
        }
        var given = json.readTree(answer.body());
        long seconds = given.path("expires_in").asLong(RENEWED_BEFORE_SECONDS);
        token = given.path("access_token").asText();
        renewedAtNanos = System.nanoTime()
                + Duration.ofSeconds(Math.max(seconds - RENEWED_BEFORE_SECONDS, seconds / 2))
                        .toNanos();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
