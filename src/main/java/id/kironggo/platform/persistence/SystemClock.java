package id.kironggo.platform.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock; everything that asks for the time injects it. It ticks in microseconds, as the database stores them. */
public class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return ticking();
    }

    /** For what runs without injection. */
    public static Clock ticking() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
