package id.kironggo.identity;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.List;
import java.util.Set;

/** A client was made. */
public record ClientCreated(String client, ClientKind kind, String agency, List<String> scopes) implements Fact {

    static ClientCreated of(Client client) {
        return new ClientCreated(client.id(), client.kind(), client.agency(), client.scopes());
    }

    @Override
    public String type() {
        return "client.created";
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
