package id.kironggo.platform.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock; everything that asks for the time injects it. It ticks in microseconds, as the database stores them. A demo may move
 * it; {@link RealTime} marks the one that goes on undisturbed.
 */
public class SystemClock {

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock(ticking());
    }

    @Produces
    @Singleton
    @RealTime
    Clock realTime() {
        return ticking();
    }

    /** For what runs without injection. */
    public static Clock ticking() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
