package id.kironggo.webhook;

import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.Parties;
import java.util.Set;

/**
 * What a subscription is told: what its party may read, of the types and subjects asked for (empty: of all).
 *
 * @param agency null: of an app
 * @param behind the position up to which its events are put down; null: as far as everybody's
 */
record Interest(String client, String agency, boolean oversees, Set<String> types, Set<String> subjects, Long behind) {

    boolean asksFor(LedgerEntry entry) {
        return (types.isEmpty() || types.contains(entry.type()))
                && (subjects.isEmpty() || subjects.contains(entry.subject()));
    }

    boolean mayRead(Set<String> audience) {
        return oversees || parties().stream().anyMatch(audience::contains);
    }

    Set<String> parties() {
        return agency == null ? Set.of(Parties.client(client)) : Set.of(Parties.client(client), Parties.agency(agency));
    }
}
