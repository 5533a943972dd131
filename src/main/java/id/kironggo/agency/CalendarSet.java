package id.kironggo.agency;

import id.kironggo.ledger.Fact;
import java.util.Set;

/** The free days of a year were set. */
public record CalendarSet(int year, int holidays, long version) implements Fact {

    @Override
    public String type() {
        return "calendar.set";
    }

    @Override
    public String subject() {
        return "calendar/" + year;
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
