package id.kironggo.request;

import id.kironggo.ledger.Parties;
import id.kironggo.platform.security.Caller;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who has a part in a request, for lists. The database keeps it (V26). */
@Entity
@Immutable
@Table(name = "request_party")
class RequestParty {

    @EmbeddedId
    Key key;

    /** JPQL: {@code e} is a request in which one of the parties that this parameter names has a part. */
    static String isIn(String parameter) {
        return "e.id in (select p.key.requestId from RequestParty p where p.key.party in :" + parameter + ")";
    }

    /** Under which names a caller sees requests: its own, its agency's, and that of its agency's copies. */
    static Set<String> of(Caller caller) {
        var parties = new HashSet<>(Parties.of(caller));
        if (caller.agency() != null) {
            parties.add("copy:" + caller.agency());
        }
        return parties;
    }

    @Embeddable
    record Key(String party, UUID requestId) {}
}
