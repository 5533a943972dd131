package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody was invited to make a client, or no longer is; {@code type} says which. One for an app concerns the coordinator alone. */
public record InvitationChanged(
        @JsonIgnore String type,
        UUID invitation,
        ClientKind kind,
        String agency,
        List<String> scopes,
        Instant expiresAt)
        implements Fact {

    static InvitationChanged of(String type, Invitation i) {
        return new InvitationChanged(type, i.id(), i.kind(), i.agency(), i.scopes(), i.expiresAt());
    }

    @Override
    public String subject() {
        return "invitations/" + invitation;
    }

    @Override
    public Set<String> audience() {
        return agency == null ? Set.of() : Set.of(Parties.agency(agency));
    }
}
