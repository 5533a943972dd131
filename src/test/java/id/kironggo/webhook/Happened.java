package id.kironggo.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact that only certain clients read. */
record Happened(@JsonIgnore Set<String> clients, int number) implements Fact {

    static final String TYPE = "id.kironggo.test.happened.v1";

    @Override
    public String type() {
        return "test.happened";
    }

    @Override
    public String subject() {
        return "tests/webhooks";
    }

    @Override
    public Set<String> audience() {
        return clients.stream().map(Parties::client).collect(Collectors.toSet());
    }
}
