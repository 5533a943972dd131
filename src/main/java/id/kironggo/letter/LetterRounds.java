package id.kironggo.letter;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Looks for answers that are late, now and then. */
@ApplicationScoped
public class LetterRounds {

    private final OverdueLetters overdue;

    LetterRounds(OverdueLetters overdue) {
        this.overdue = overdue;
    }

    /** Tells of all answers that are late and were not told of. */
    @Scheduled(every = "${kironggo.letters.sweep:1m}", delayed = "7s", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        while (overdue.tell()) {
            // the rest
        }
    }

    /** When the next answer is late after this moment. */
    public Optional<Instant> nextAfter(Instant moment) {
        return overdue.nextAfter(moment);
    }
}
