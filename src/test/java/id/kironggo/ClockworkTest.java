package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Nothing goes by the clock before everything is loaded. */
@QuarkusTest
class ClockworkTest {

    @Inject
    Scheduler scheduler;

    @Inject
    LateStarter last;

    @Test
    void itBeginsAfterAllElse() {
        assertThat(last.wasRunning()).isFalse();
        assertThat(scheduler.isRunning()).isTrue();
    }

    /** Starts after all that the service starts, but the clockwork. */
    @ApplicationScoped
    static class LateStarter {

        @Inject
        Scheduler scheduler;

        private volatile boolean wasRunning;

        void start(@Observes @Priority(9_999) StartupEvent start) {
            wasRunning = scheduler.isRunning();
        }

        boolean wasRunning() {
            return wasRunning;
        }
    }
}
