package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A client was amended or revoked, or came of an invitation; {@code type} says which.
 *
 * @param invitation of which it came; null where it was made or changed without one
 */
public record ClientChanged(
        @JsonIgnore String type,
        String client,
        ClientKind kind,
        String agency,
        List<String> scopes,
        boolean officerRequired,
        ClientStatus status,
        UUID invitation)
        implements Fact {

    static ClientChanged of(String type, Client client) {
        return of(type, client, null);
    }

    static ClientChanged enrolled(Client client, UUID invitation) {
        return of("client.enrolled", client, invitation);
    }

    private static ClientChanged of(String type, Client client, UUID invitation) {
        return new ClientChanged(
                type,
                client.id(),
                client.kind(),
                client.agency(),
                client.scopes(),
                client.officerRequired(),
                client.status(),
                invitation);
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
