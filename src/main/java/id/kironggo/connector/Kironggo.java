package id.kironggo.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Kironggo, as seen from the office. */
final class Kironggo {

    private static final int WAIT_SECONDS = 20;
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE_TO_CONNECT)
            .build();
    private final Tokens tokens;

    Kironggo(Settings settings) {
        this.settings = settings;
        this.tokens = new Tokens(settings, http, json);
    }

    /** The calls that wait, as soon as there is one; none after a while. */
    List<Call> pending(int most) throws IOException, InterruptedException {
        var api = settings.api()
                .map(code -> "&api=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .orElse("");
        var answer =
                send(HttpRequest.newBuilder(at("/v1/exchange/pending?wait=" + WAIT_SECONDS + "&limit=" + most + api))
                        .timeout(PATIENCE.plusSeconds(WAIT_SECONDS)));
        if (answer.statusCode() != 200) {
            throw new Refused("the question for calls", answer);
        }
        var calls = new ArrayList<Call>();
        for (var item : json.readTree(answer.body()).path("items")) {
            calls.add(Call.of(item));
        }
        return calls;
    }

    /** Brings the answer; fails with {@link Refused} where it isn't taken. */
    void answer(Call call, Answer answer) throws IOException, InterruptedException {
        var taken = send(HttpRequest.newBuilder(at("/v1/exchange/pending/" + call.id() + "/answer"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(answer.json(json)))));
        if (taken.statusCode() / 100 != 2) {
            throw new Refused("an answer", taken);
        }
    }

    /** With a token, and with another where Kironggo no longer takes that one. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var token = tokens.current();
        var answer = send(request, token);
        if (answer.statusCode() == 401) {
            tokens.forget(token);
            answer = send(request, tokens.current());
        }
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return http.send(request.setHeader("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
    }

    private URI at(String pathAndQuery) {
        return URI.create(settings.url() + pathAndQuery);
    }
}
