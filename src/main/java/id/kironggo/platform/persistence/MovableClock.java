package id.kironggo.platform.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the service: the real one, but in a demo whose clock was moved ahead. */
public final class MovableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }

    public Duration ahead() {
        return ahead.get();
    }

    /** From now on it is that much ahead of the real time. */
    public void setAhead(Duration by) {
        ahead.set(by);
    }
}
