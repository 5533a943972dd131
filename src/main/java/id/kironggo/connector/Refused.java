package id.kironggo.connector;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Kironggo answered, but not with what was asked for. */
class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private static final long LONGEST_WAIT_SECONDS = 300;

    private final int status;
    private final Duration retryAfter;

    Refused(String what, HttpResponse<?> answer) {
        super("Kironggo answered " + what + " with " + answer.statusCode());
        this.status = answer.statusCode();
        this.retryAfter = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_WAIT_SECONDS)))
                .orElse(null);
    }

    /** Nobody waits for the answer any longer, or there is one already. */
    boolean isTooLate() {
        return status == 404 || status == 409;
    }

    /** It would be refused again. */
    boolean isFinal() {
        return status / 100 == 4 && status != 408 && status != 429 && status != 401;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
