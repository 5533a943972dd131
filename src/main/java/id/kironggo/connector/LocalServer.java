package id.kironggo.connector;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The office's own server, to which calls are forwarded. */
final class LocalServer {

    private static final int MOST = 10 * 1_024 * 1_024;
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(3);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE_TO_CONNECT)
            .build();

    LocalServer(URI base) {
        this.base = base;
    }

    /** What it answers; 502 where it gives nothing that can be passed on, 504 where it takes longer than {@code patience}. */
    Answer answer(Call call, Duration patience) throws InterruptedException {
        HttpRequest request;
        try {
            request = request(call);
        } catch (IllegalArgumentException e) {
            return Answer.failed(Answer.UNREACHABLE, "not-forwardable");
        }
        var sent = http.sendAsync(request, head -> new BoundedBody(MOST));
        try {
            return Answer.of(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return Answer.failed(Answer.LATE, "late");
        } catch (ExecutionException e) {
            return Answer.failed(Answer.UNREACHABLE, trouble(e.getCause()));
        }
    }

    private HttpRequest request(Call call) {
        if (!call.path().startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash, or it would become part of the host");
        }
        var query = call.query() == null ? "" : "?" + call.query();
        var request = HttpRequest.newBuilder(URI.create(base + call.path() + query));
        Hops.passing(call.headers()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        request.setHeader("X-Exchange-Id", call.id());
        request.setHeader("X-Exchange-Assertion", call.assertion());
        if (call.salt() != null) {
            request.setHeader("X-Exchange-Salt", call.salt());
        }
        return request.method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()))
                .build();
    }

    private static String trouble(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return "too-large";
            }
            if (cause instanceof ConnectException) {
                return "unreachable";
            }
        }
        return "broken-off";
    }
}
