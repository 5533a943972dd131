package id.kironggo.mediation;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.problem.RouteProblems;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** A call on its way to its provider and back: it begins once and ends once, and each of its ends is put down. */
abstract sealed class Relay permits PushRelay, PullRelay {

    final RoutingContext routing;
    final MediatedCall call;
    private final CallBook book;
    private final RouteProblems problems;
    private final Promise<Void> answered = Promise.promise();
    private final Promise<Void> ended = Promise.promise();
    private boolean isIntended;

    Relay(RoutingContext routing, MediatedCall call, CallBook book, RouteProblems problems) {
        this.routing = routing;
        this.call = call;
        this.book = book;
        this.problems = problems;
    }

    /** Forwards it, the intent being durable. */
    abstract void forward();

    /** Lets go of the provider's side. */
    abstract void letGo();

    /** Begins; the future succeeds with the head of the answer, and fails with {@link CallFailed}. */
    final Future<Void> begin() {
        routing.response().closeHandler(gone -> end(CallOutcome.ABANDONED));
        routing.response().exceptionHandler(gone -> end(CallOutcome.ABANDONED));
        book.intend(call)
                .onSuccess(durable -> {
                    isIntended = true;
                    if (ended.future().isComplete()) {
                        book.end(call, CallOutcome.ABANDONED);
                        return;
                    }
                    routing.response().putHeader(Hops.ID, call.id().toString()).putHeader(Hops.SALT, call.salt());
                    try {
                        forward();
                    } catch (RuntimeException e) {
                        Log.errorf(e, "Call %s could not be forwarded", call.id());
                        end(CallOutcome.NOT_SENT);
                    }
                })
                .onFailure(this::refuse);
        return answered.future();
    }

    /** Succeeds when nothing of it is left, however it ended. */
    final Future<Void> ended() {
        return ended.future();
    }

    final boolean isEnded() {
        return ended.future().isComplete();
    }

    /** The head of the provider's answer has come. */
    final void headCame(int status) {
        call.answered(status);
        answered.tryComplete();
    }

    /** Ends it as it is; where the consumer has no answer yet, it gets one that says what happened. */
    final void end(CallOutcome outcome) {
        if (ended.tryComplete()) {
            if (isIntended) {
                book.end(call, outcome);
            }
            answered.tryFail(new CallFailed(outcome));
            letGo();
            if (outcome != CallOutcome.ANSWERED) {
                tell(outcome);
            }
        }
    }

    /** Ends it before it was forwarded. */
    final void refuse(Throwable failure) {
        if (ended.tryComplete()) {
            answered.tryFail(failure);
            if (failure instanceof BulkheadException) {
                tell("busy", busy());
            } else if (failure instanceof CircuitBreakerOpenException) {
                tell("circuit-open", broken());
            } else if (failure instanceof ProblemException problem) {
                tell("not-recorded", problem);
            } else {
                routing.fail(failure);
            }
        }
    }

    private void tell(CallOutcome outcome) {
        switch (outcome) {
            case TIMED_OUT -> tell(Hops.code(outcome), late());
            case UNREACHABLE, BROKEN_OFF, TOO_SLOW -> tell(Hops.code(outcome), unreachable());
            case ANSWER_TOO_LARGE -> tell(Hops.code(outcome), answerTooLarge());
            case REQUEST_TOO_LARGE ->
                tell(Hops.code(outcome), tooLarge(call.route().maxBytes()));
            case NOT_SENT -> tell(Hops.code(outcome), notSent());
            case ABANDONED, ANSWERED, UNKNOWN -> hangUp();
        }
    }

    private void tell(String code, ProblemException problem) {
        var response = routing.response();
        if (response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // part of an answer can't be told from the whole one otherwise
            hangUp();
            return;
        }
        response.headers().remove("Content-Length").remove("Transfer-Encoding");
        response.setChunked(false);
        if (!routing.request().isEnded()) {
            response.putHeader("Connection", "close");
        }
        response.putHeader(Hops.ERROR, code);
        problems.tell(routing, problem);
    }

    private void hangUp() {
        routing.request().connection().close();
    }

    private static ProblemException late() {
        return ProblemType.PROVIDER_LATE.because(
                "Penyedia tidak menjawab dalam batas waktu API ini. Apakah ia sudah bertindak tidak diketahui.",
                "The provider did not answer within the time-out of this API. Whether it acted is not known.");
    }

    private static ProblemException unreachable() {
        return ProblemType.PROVIDER_UNREACHABLE.because(
                "Sambungan ke penyedia gagal atau terputus; lihat .../health dari API ini.",
                "The connection to the provider failed or broke off; see .../health of this API.");
    }

    private static ProblemException answerTooLarge() {
        return ProblemType.PROVIDER_UNREACHABLE.because(
                "Jawaban penyedia lebih besar daripada batas API ini.",
                "The provider's answer is larger than this API allows.");
    }

    static ProblemException tooLarge(long most) {
        return ProblemType.BODY_TOO_LARGE.because(
                "Isi paling besar " + most + " bita untuk API ini.",
                "A body may have " + most + " bytes at most for this API.");
    }

    private static ProblemException notSent() {
        return ProblemType.UNAVAILABLE.because(
                "Panggilan tidak sampai ke penyedia. Coba lagi sebentar.",
                "The call did not get to the provider. Try again shortly.");
    }

    private static ProblemException busy() {
        return ProblemType.PROVIDER_BUSY.because(
                "Terlalu banyak panggilan ke API ini sedang berjalan; coba lagi sebentar.",
                "Too many calls to this API are under way; try again shortly.");
    }

    private static ProblemException broken() {
        return ProblemType.PROVIDER_BUSY
                .because(
                        "Penyedia berkali-kali gagal, jadi panggilan ditahan sejenak; lihat .../health dari API ini.",
                        "The provider failed repeatedly, so calls are held off for a moment; see .../health of this API.")
                .retryAfter(Guards.HELD_OFF);
    }
}
