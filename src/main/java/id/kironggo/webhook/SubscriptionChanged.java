package id.kironggo.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/** A subscription was made, changed, disabled or deleted; {@code type} says which. The address is not told. */
record SubscriptionChanged(
        @JsonIgnore String type,
        UUID subscription,
        String client,
        String agency,
        SubscriptionStatus status,
        DisabledReason disabledBecause)
        implements Fact {

    static SubscriptionChanged of(String type, Subscription subscription) {
        return new SubscriptionChanged(
                type,
                subscription.id(),
                subscription.client(),
                subscription.agency(),
                subscription.status(),
                subscription.disabledBecause());
    }

    @Override
    public String subject() {
        return "subscriptions/" + subscription;
    }

    @Override
    public Set<String> audience() {
        return Set.of(agency == null ? Parties.client(client) : Parties.agency(agency));
    }
}
