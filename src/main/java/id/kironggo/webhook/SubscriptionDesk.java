package id.kironggo.webhook;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is done with subscriptions: load, act, record, return. */
@ApplicationScoped
@Transactional
public class SubscriptionDesk {

    static final String PING = "ping";
    private static final List<String> ACTIONS = List.of(PING, "rotate", "replay", "delete");
    private static final int MOST = 100;

    private final Subscriptions subscriptions;
    private final Destinations destinations;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Clock clock;

    SubscriptionDesk(
            Subscriptions subscriptions, Destinations destinations, Sealing sealing, Ledger ledger, Clock clock) {
        this.subscriptions = subscriptions;
        this.destinations = destinations;
        this.sealing = sealing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When an event first got through to one of an agency's receivers. */
    public Optional<Instant> firstDeliveredAt(String agency) {
        return subscriptions.firstDeliveredAt(agency);
    }

    boolean isVisible(UUID id, Caller caller) {
        return subscriptions.find(id).filter(one -> one.isSeenBy(caller)).isPresent();
    }

    Page<SubscriptionView> list(String cursor, int limit, Caller caller) {
        return subscriptions.list(caller, cursor, limit).map(one -> view(one, null));
    }

    SubscriptionView read(UUID id, Caller caller) {
        return view(visible(subscriptions.find(id), caller), null);
    }

    /** The only view with its secret. */
    SubscriptionView create(Subscribe command, Caller caller) {
        destinations.check(command.url());
        subscriptions.hold();
        if (subscriptions.count(caller) >= MOST) {
            throw ProblemType.CONFLICT.because(
                    "Paling banyak " + MOST + " langganan; hapus yang tidak dipakai lagi.",
                    "At most " + MOST + " subscriptions; delete those that are no longer used.");
        }
        var id = Ids.next();
        byte[] key = Sealing.newKey();
        var subscription = new Subscription(
                id, command, caller, sealing.sealUrl(id, command.url()), sealing.sealKey(id, key), clock.instant());
        subscriptions.add(subscription);
        ledger.record(SubscriptionChanged.of("subscription.created", subscription), caller);
        return view(subscription, Sealing.secret(key));
    }

    void delete(UUID id, String ifMatch, Caller caller) {
        subscriptions.hold();
        var subscription = visible(subscriptions.take(id), caller);
        EntityTags.require(ifMatch, subscription.version());
        subscription.delete();
        subscriptions.flush();
        ledger.record(SubscriptionChanged.of("subscription.deleted", subscription), caller);
    }

    SubscriptionView.Rotated rotate(UUID id, Caller caller) {
        subscriptions.hold();
        var subscription = visible(subscriptions.take(id), caller);
        byte[] key = Sealing.newKey();
        subscription.rotate(sealing.sealKey(id, key), clock.instant());
        subscriptions.flush();
        ledger.record(SubscriptionChanged.of("subscription.changed", subscription), caller);
        return new SubscriptionView.Rotated(
                id,
                Sealing.secret(key),
                subscription.previousSecretUntil(clock.instant()),
                EntityTags.of(subscription.version()));
    }

    /** Who is to be told, for a ping. */
    Terms terms(UUID id, Caller caller) {
        var subscription = visible(subscriptions.find(id), caller);
        return new Terms(
                id,
                sealing.url(id, subscription.url()),
                sealing.key(id, subscription.secret()),
                sealing.key(id, subscription.previousSecret(clock.instant())),
                subscription.previousSecretUntil(clock.instant()));
    }

    /** A ping got through: whoever was disabled is told again, also of what happened meanwhile. */
    boolean enable(UUID id, Caller caller) {
        subscriptions.hold();
        var subscription = visible(subscriptions.take(id), caller);
        if (subscription.isActive()) {
            return false;
        }
        subscription.enable();
        subscriptions.flush();
        ledger.record(SubscriptionChanged.of("subscription.changed", subscription), caller);
        return true;
    }

    /** Tells the receiver no more, and the owner so, by the feed. */
    void disable(UUID id, DisabledReason reason) {
        long position = subscriptions.hold();
        subscriptions.take(id).filter(Subscription::isActive).ifPresent(subscription -> {
            subscription.disable(reason, position);
            subscriptions.flush();
            ledger.record(SubscriptionChanged.of("webhook.disabled", subscription), Caller.system());
        });
    }

    /** Refuses where nothing is sent. */
    void requireActive(UUID id, Caller caller) {
        if (!visible(subscriptions.find(id), caller).isActive()) {
            throw ProblemException.illegal(
                    "Langganan ini dinonaktifkan; ping yang dijawab 2xx mengaktifkannya lagi.",
                    "This subscription is disabled; a ping that is answered 2xx makes it active again.",
                    ACTIONS.stream().filter(action -> !action.equals("replay")).toList());
        }
    }

    private static Subscription visible(Optional<Subscription> found, Caller caller) {
        return found.filter(one -> one.isSeenBy(caller)).orElseThrow(ProblemException::notFound);
    }

    private SubscriptionView view(Subscription of, String secret) {
        return new SubscriptionView(
                of.id(),
                sealing.url(of.id(), of.url()).toString(),
                of.types(),
                of.subjects(),
                of.description(),
                of.client(),
                of.status(),
                of.status().label().spoken(),
                of.disabledBecause(),
                of.failingSince(),
                secret,
                of.previousSecretUntil(clock.instant()),
                of.createdAt(),
                ACTIONS.stream()
                        .filter(action -> of.isActive() || !action.equals("replay"))
                        .toList(),
                EntityTags.of(of.version()));
    }
}
