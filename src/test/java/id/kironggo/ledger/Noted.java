package id.kironggo.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/** A fact of the tests: the {@code number}th of a {@code writer}'s {@code transaction} within a {@code run}. */
record Noted(@JsonIgnore UUID run, int writer, int transaction, int number) implements Fact {

    @Override
    public String type() {
        return "test.noted";
    }

    @Override
    public String subject() {
        return "tests/" + run;
    }

    @Override
    public Set<String> audience() {
        return Set.of(subject(), subject() + "/writers/" + writer);
    }
}
