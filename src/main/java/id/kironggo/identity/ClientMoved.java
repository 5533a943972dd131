package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** A client, or an open invitation to make one, is another agency's now; {@code type} says which of both. */
public record ClientMoved(
        @JsonIgnore String type, @JsonIgnore String subject, String from, String to) implements Fact {

    static ClientMoved of(Client client, String from) {
        return new ClientMoved("client.moved", "clients/" + client.id(), from, client.agency());
    }

    static ClientMoved of(Invitation invitation, String from) {
        return new ClientMoved("client.invitation-moved", "invitations/" + invitation.id(), from, invitation.agency());
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(from), Parties.agency(to));
    }
}
