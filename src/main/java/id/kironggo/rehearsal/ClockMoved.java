package id.kironggo.rehearsal;

import id.kironggo.ledger.Fact;
import java.time.Instant;
import java.util.Set;

/** The clock of the demo was moved ahead. */
public record ClockMoved(Instant before, Instant now) implements Fact {

    @Override
    public String type() {
        return "clock.moved";
    }

    @Override
    public String subject() {
        return "sandbox/clock";
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
