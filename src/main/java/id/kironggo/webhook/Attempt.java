package id.kironggo.webhook;

import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.outbound.OutboundRefused;
import io.netty.handler.codec.DateFormatter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** One try to tell a receiver of one event, on one event loop; it ends once, within 15 seconds. */
final class Attempt {

    private static final long PATIENCE_MILLIS = 15_000;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** What is read of an answer; its status counts whatever comes after that. */
    private static final int READ = 64 * 1_024;

    private final Vertx vertx;
    private final Terms terms;
    private final UUID event;
    private final int number;
    private final Times when;
    private final byte[] payload;
    private final Consumer<Outcome> told;
    private final Buffer beginning = Buffer.buffer();

    private long begun;
    private long timer;
    private int read;
    private HttpClientRequest request;
    private HttpClientResponse response;
    private boolean isEnded;

    Attempt(Vertx vertx, Terms terms, UUID event, int number, Times when, byte[] payload, Consumer<Outcome> told) {
        this.vertx = vertx;
        this.terms = terms;
        this.event = event;
        this.number = number;
        this.when = when;
        this.payload = payload;
        this.told = told;
    }

    /** To be called on the event loop that goes on with it. */
    void begin(Outbound outbound) {
        begun = System.nanoTime();
        timer = vertx.setTimer(PATIENCE_MILLIS, late -> end(DeliveryFailure.TIMED_OUT, true));
        outbound.open(HttpMethod.POST, Destinations.origin(terms.url()), Destinations.target(terms.url()), CONNECT)
                .onSuccess(this::send)
                .onFailure(failure -> end(
                        failure instanceof OutboundRefused
                                ? DeliveryFailure.ADDRESS_REFUSED
                                : DeliveryFailure.UNREACHABLE,
                        false));
    }

    private void send(HttpClientRequest opened) {
        if (isEnded) {
            opened.reset();
            return;
        }
        request = opened;
        var id = event + "_" + terms.subscription();
        opened.response().onSuccess(this::answer).onFailure(failure -> end(DeliveryFailure.BROKEN_OFF, false));
        opened.setFollowRedirects(false)
                .putHeader("content-type", Envelope.MEDIA_TYPE)
                .putHeader("user-agent", "Kironggo-Webhooks/1")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(when.stamp().getEpochSecond()))
                .putHeader("webhook-signature", terms.signatures(id, when, payload))
                .end(Buffer.buffer(payload))
                .onFailure(failure -> end(DeliveryFailure.BROKEN_OFF, false));
    }

    private void answer(HttpClientResponse answered) {
        response = answered;
        answered.exceptionHandler(failure -> end(DeliveryFailure.BROKEN_OFF, false));
        answered.endHandler(done -> end(verdict(), false));
        answered.handler(this::take);
    }

    private void take(Buffer chunk) {
        int missing = Excerpt.MOST - beginning.length();
        if (missing > 0) {
            beginning.appendBuffer(chunk, 0, Math.min(missing, chunk.length()));
        }
        read += chunk.length();
        if (read > READ) {
            end(verdict(), true);
        }
    }

    private DeliveryFailure verdict() {
        return response.statusCode() / 100 == 2 ? null : DeliveryFailure.REFUSED;
    }

    private void end(DeliveryFailure failure, boolean isUnfinished) {
        if (isEnded) {
            return;
        }
        isEnded = true;
        vertx.cancelTimer(timer);
        if (isUnfinished && request != null) {
            request.reset();
        }
        told.accept(new Outcome(
                terms.subscription(),
                event,
                number,
                when.at(),
                (int) ((System.nanoTime() - begun) / 1_000_000),
                response == null ? null : response.statusCode(),
                failure,
                response == null ? null : Excerpt.of(beginning.getBytes(), response.getHeader("content-type")),
                response == null ? null : retryAfter(response.getHeader("retry-after"))));
    }

    /** Seconds, or a time (RFC 9110 section 10.2.3); null for what is neither. */
    private Duration retryAfter(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text.strip()));
        }
        var time = DateFormatter.parseHttpDate(text.strip());
        return time == null ? null : Duration.between(when.stamp(), time.toInstant());
    }
}
