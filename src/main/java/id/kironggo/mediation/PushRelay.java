package id.kironggo.mediation;

import id.kironggo.mediation.Tap.TooLarge;
import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.problem.RouteProblems;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A call that is forwarded over a connection to the provider: streamed both ways at the pace of the slower side. */
final class PushRelay extends Relay {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** What has to pass within each time-out for a body to be waited for, in bytes a second. */
    private static final long SLOWEST = 1_024;
    /** What is held of a body on its way, in bytes, beside what the sockets hold. */
    private static final int HELD = 32 * 1_024;

    private final Outbound outbound;
    private final Assertions assertions;
    private HttpClientRequest upstream;
    private long timer = -1;
    private long passed;

    PushRelay(
            RoutingContext routing,
            MediatedCall call,
            CallBook book,
            RouteProblems problems,
            Outbound outbound,
            Assertions assertions) {
        super(routing, call, book, problems);
        this.outbound = outbound;
        this.assertions = assertions;
    }

    @Override
    void forward() {
        watch();
        outbound.open(routing.request().method(), call.route().baseUrl(), target(), CONNECT)
                .onSuccess(this::send)
                .onFailure(failure -> end(CallOutcome.UNREACHABLE));
    }

    private String target() {
        var query = routing.request().query();
        return call.passage().path() + (query == null ? "" : "?" + query);
    }

    private void send(HttpClientRequest opened) {
        upstream = opened;
        if (isEnded()) {
            letGo();
            return;
        }
        var request = routing.request();
        Hops.toProvider(request.headers(), opened.headers()::add);
        opened.putHeader(Hops.ID, call.id().toString())
                .putHeader(Hops.SALT, call.salt())
                .putHeader(Hops.ASSERTION, assertions.about(call))
                .setFollowRedirects(false)
                .setWriteQueueMaxSize(HELD);
        // told by the response's future
        opened.exceptionHandler(failure -> {});
        opened.response().onSuccess(this::answer).onFailure(failure -> end(CallOutcome.BROKEN_OFF));
        if (!Hops.hasBody(request)) {
            call.request().seal();
            opened.end();
            request.resume();
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            opened.setChunked(true);
        }
        Hops.inviteBody(request);
        new Tap(request, call.request(), call.route().maxBytes())
                .pipe()
                .endOnFailure(false)
                .to(opened)
                .onSuccess(sent -> watch())
                .onFailure(failure -> {
                    // a provider may answer before it has read all: its answer counts then
                    if (failure instanceof TooLarge) {
                        end(CallOutcome.REQUEST_TOO_LARGE);
                    }
                });
    }

    private void answer(HttpClientResponse answer) {
        if (isEnded()) {
            return;
        }
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && exceeds(length)) {
            end(CallOutcome.ANSWER_TOO_LARGE);
            return;
        }
        headCame(answer.statusCode());
        watch();
        var response = routing.response().setStatusCode(answer.statusCode()).setWriteQueueMaxSize(HELD);
        Hops.toConsumer(answer.headers(), response.headers()::add);
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // passes as it came: what the consumer commits to is what the provider sent
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        if (call.request().value() == null) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (length == null && !Hops.isBodyless(routing.request(), answer.statusCode())) {
            if (routing.request().version() == HttpVersion.HTTP_1_0) {
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            } else {
                response.setChunked(true);
            }
        }
        new Tap(answer, call.answer(), call.route().maxBytes())
                .pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(told -> end(CallOutcome.ANSWERED))
                .onFailure(failure ->
                        end(failure instanceof TooLarge ? CallOutcome.ANSWER_TOO_LARGE : CallOutcome.BROKEN_OFF));
    }

    private boolean exceeds(String length) {
        try {
            return Long.parseLong(length) > call.route().maxBytes();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Gives the side whose turn it is the time-out anew. */
    private void watch() {
        routing.vertx().cancelTimer(timer);
        passed = call.request().bytes() + call.answer().bytes();
        timer = routing.vertx().setTimer(call.route().timeout().toMillis(), this::late);
    }

    private void late(long rung) {
        long now = call.request().bytes() + call.answer().bytes();
        boolean moves = now - passed >= SLOWEST * call.route().timeout().toSeconds();
        if (moves) {
            watch();
        } else {
            end(call.status() == 0 ? CallOutcome.TIMED_OUT : CallOutcome.TOO_SLOW);
        }
    }

    @Override
    void letGo() {
        routing.vertx().cancelTimer(timer);
        boolean isDone = call.status() != 0
                && call.answer().value() != null
                && call.request().value() != null;
        if (isDone) {
            return;
        }
        if (upstream != null) {
            upstream.reset();
        }
        routing.request().resume();
    }
}
