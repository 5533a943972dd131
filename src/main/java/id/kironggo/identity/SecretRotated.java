package id.kironggo.identity;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.time.Instant;
import java.util.Set;

/** A client has a new secret, and the one before it until {@code previousSecretUntil}. */
public record SecretRotated(String client, String agency, Instant previousSecretUntil) implements Fact {

    @Override
    public String type() {
        return "client.secret-rotated";
    }

    @Override
    public String subject() {
        return "clients/" + client;
    }

    @Override
    public Set<String> audience() {
        return Set.of(agency == null ? Parties.client(client) : Parties.agency(agency));
    }
}
