package id.kironggo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets what goes by the clock begin once everything is loaded: on a slow machine a first start takes longer than its delays. */
@ApplicationScoped
public class Clockwork {

    /** After all others, also those that name no priority (2500). */
    private static final int LAST = 10_000;

    private final Scheduler scheduler;

    Clockwork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void start(@Observes @Priority(LAST) StartupEvent start) {
        scheduler.resume();
    }
}
