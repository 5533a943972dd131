package id.kironggo.identity;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The clients that may call: the only door to them. */
@ApplicationScoped
@Transactional
public class ClientRegistry {

    private static final byte[] NOBODY = new byte[32];

    private final Clients clients;
    private final Secrets secrets;
    private final Ledger ledger;
    private final Clock clock;

    ClientRegistry(Clients clients, Secrets secrets, Ledger ledger, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The active client of this id, if the secret is its own. */
    Optional<Client> admit(String id, String secret) {
        var client = clients.findById(id);
        if (client == null) {
            // the same work as for a wrong secret, lest the time tell which ids exist
            secrets.matches(Client.purpose(id), secret, NOBODY);
            return Optional.empty();
        }
        if (!client.admits(secret, secrets)) {
            return Optional.empty();
        }
        clients.seen(id, clock.instant());
        return Optional.of(client);
    }

    Optional<Client> find(String id) {
        return clients.findByIdOptional(id);
    }

    /** Lets one replica at a time make the first clients. */
    void lock() {
        clients.lock();
    }

    /** Whether there is a client of each of these ids. */
    boolean hold(List<String> ids) {
        return clients.known(ids) == ids.size();
    }

    boolean hasCoordinator() {
        return clients.anyCoordinates();
    }

    /** Makes the client unless there is one of its id, which then stays as it is. */
    void ensure(NewClient given) {
        if (clients.findByIdOptional(given.id()).isEmpty()) {
            create(given, Caller.system());
        }
    }

    private void create(NewClient given, Caller caller) {
        var client = new Client(given, secrets.hash(Client.purpose(given.id()), given.secret()), clock.instant());
        clients.persist(client);
        ledger.record(ClientCreated.of(client), caller);
    }
}
