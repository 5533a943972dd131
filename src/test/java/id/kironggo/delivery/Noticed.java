package id.kironggo.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;

/** A fact of the tests: what it is about, who may read it. */
record Noticed(
        @JsonIgnore String verb,
        @JsonIgnore String subject,
        @JsonIgnore Set<String> audience,
        int number) implements Fact {

    @Override
    public String type() {
        return "test." + verb;
    }
}
