package id.kironggo.openid;

import id.kironggo.platform.outbound.Outbound;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** One document of the provider: fetched within two seconds, of 256 KiB at most, or not at all. */
final class Download {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int LARGEST = 256 * 1024;

    private final Vertx vertx;
    private final URI from;
    private final Promise<String> content = Promise.promise();
    private final Buffer received = Buffer.buffer();
    private HttpClientRequest request;

    private Download(Vertx vertx, URI from) {
        this.vertx = vertx;
        this.from = from;
    }

    /** Never blocks; to be waited for elsewhere than on an event loop. */
    static CompletionStage<String> of(URI from, Outbound outbound, Vertx vertx) {
        var download = new Download(vertx, from);
        vertx.getOrCreateContext().runOnContext(any -> download.begin(outbound));
        return download.content.future().toCompletionStage();
    }

    private void begin(Outbound outbound) {
        long timer = vertx.setTimer(
                PATIENCE.toMillis(),
                late -> fail(new TimeoutException("no answer within " + PATIENCE.toSeconds() + " s")));
        content.future().onComplete(done -> vertx.cancelTimer(timer));
        var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
        var path = from.getRawPath().isEmpty() ? "/" : from.getRawPath();
        outbound.openConfigured(HttpMethod.GET, origin(), path + query, PATIENCE)
                .compose(this::ask)
                .onSuccess(this::read)
                .onFailure(this::fail);
    }

    private Future<HttpClientResponse> ask(HttpClientRequest opened) {
        request = opened;
        if (content.future().isComplete()) {
            opened.reset();
        }
        return opened.setFollowRedirects(false)
                .putHeader("accept", "application/json")
                .putHeader("user-agent", "Kironggo")
                .send();
    }

    private void read(HttpClientResponse answer) {
        answer.exceptionHandler(this::fail);
        if (answer.statusCode() != 200) {
            fail(new IOException("status " + answer.statusCode()));
            return;
        }
        answer.endHandler(done -> content.tryComplete(received.toString()));
        answer.handler(chunk -> {
            received.appendBuffer(chunk);
            if (received.length() > LARGEST) {
                fail(new IOException("more than " + LARGEST + " bytes"));
            }
        });
    }

    private void fail(Throwable why) {
        if (content.tryFail(why) && request != null) {
            request.reset();
        }
    }

    private URI origin() {
        return URI.create(from.getScheme() + "://" + from.getRawAuthority());
    }
}
