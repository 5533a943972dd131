package id.kironggo.mediation;

import id.kironggo.mediation.Tap.TooLarge;
import id.kironggo.platform.problem.RouteProblems;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A call that is parked until a connector of the provider comes for it. */
final class PullRelay extends Relay {

    private final ParkedCalls parked;
    private final Assertions assertions;
    private final Buffer body = Buffer.buffer();
    private long timer = -1;

    PullRelay(
            RoutingContext routing,
            MediatedCall call,
            CallBook book,
            RouteProblems problems,
            ParkedCalls parked,
            Assertions assertions) {
        super(routing, call, book, problems);
        this.parked = parked;
        this.assertions = assertions;
    }

    @Override
    void forward() {
        long most = Math.min(call.route().maxBytes(), AnswerPending.MOST);
        timer = routing.vertx().setTimer(call.route().timeout().toMillis(), late -> end(CallOutcome.TIMED_OUT));
        Hops.inviteBody(routing.request());
        new Tap(routing.request(), call.request(), most)
                .exceptionHandler(failure ->
                        end(failure instanceof TooLarge ? CallOutcome.REQUEST_TOO_LARGE : CallOutcome.ABANDONED))
                .endHandler(end -> park())
                .handler(body::appendBuffer)
                .resume();
    }

    private void park() {
        if (isEnded()) {
            return;
        }
        var request = new ParkedRequest(
                routing.request().method().name(),
                call.passage().path(),
                routing.request().query(),
                joined(routing.request().headers(), Hops::toProvider),
                body.length() == 0 ? null : body.getBytes(),
                assertions.about(call),
                call.salt());
        parked.park(call, request).onSuccess(this::answer).onFailure(failure -> end(CallOutcome.NOT_SENT));
    }

    private static Map<String, String> joined(MultiMap given, Passing passing) {
        var headers = new HashMap<String, String>();
        passing.pass(given, (name, value) -> headers.merge(name, value, (one, other) -> one + ", " + other));
        return headers;
    }

    private void answer(AnswerPending answer) {
        if (isEnded()) {
            return;
        }
        headCame(answer.status());
        var content = Buffer.buffer(answer.body());
        call.answer().add(content);
        call.answer().seal();
        var response = routing.response().setStatusCode(answer.status());
        var given = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        Hops.toConsumer(given, response.headers()::set);
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        (Hops.isBodyless(routing.request(), answer.status()) ? response.end() : response.end(content))
                .onSuccess(told -> end(CallOutcome.ANSWERED))
                .onFailure(gone -> end(CallOutcome.ABANDONED));
    }

    @Override
    void letGo() {
        routing.vertx().cancelTimer(timer);
        parked.leave(call);
        if (!routing.request().isEnded()) {
            routing.request().resume();
        }
    }

    private interface Passing {
        void pass(MultiMap given, BiConsumer<String, String> copy);
    }
}
