package id.kironggo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clients that may call: the only door to them. */
@ApplicationScoped
@Transactional
public class ClientRegistry {

    private static final byte[] NOBODY = new byte[32];

    private final Cache<String, Instant> heard = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Clients clients;
    private final Secrets secrets;
    private final Enrolment enrolment;
    private final Ledger ledger;
    private final Clock clock;

    ClientRegistry(Clients clients, Secrets secrets, Enrolment enrolment, Ledger ledger, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.enrolment = enrolment;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How far the systems of each of these agencies are connected; each has its answer. */
    public Map<String, ClientsOfAgency> standing(Collection<String> agencies) {
        var known = agencies.isEmpty() ? Map.<String, ClientsOfAgency>of() : clients.standing(agencies);
        return agencies.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> known.getOrDefault(code, ClientsOfAgency.NONE)));
    }

    public ClientsOfAgency standing(String agency) {
        return standing(List.of(agency)).get(agency);
    }

    /** An agency's own client that works on dispositions, as a caller; of several, the one that was there first. */
    public Optional<Caller> worker(String agency) {
        return clients.activeOf(agency).stream()
                .filter(client -> client.scopes().contains(Scopes.REQUESTS_WORK))
                .findFirst()
                .map(client -> Caller.client(client.id(), client.agency(), Set.copyOf(client.scopes())));
    }

    /** A client reads the event feed: noted once a minute, however often it asks. */
    @Transactional(TxType.SUPPORTS)
    public void hear(String client) {
        if (heard.getIfPresent(client) == null) {
            var now = clock.instant();
            heard.put(client, now);
            clients.heard(client, now);
        }
    }

    /** Ids of an agency's clients that are not revoked: what {@link #move} would move. */
    public List<String> of(String agency) {
        return clients.idsOf(agency);
    }

    /**
     * Makes all clients and open invitations of one agency the other's; revoked clients stay where they were. Tokens that
     * name the old agency are refused within a second, secrets go on. Kinds stay as they are: whether the other agency has
     * the duty of a coordinator's client is for the caller to see to.
     */
    @Transactional(TxType.MANDATORY)
    public void move(String fromAgency, String toAgency, Caller caller) {
        if (fromAgency.equals(toAgency)) {
            return;
        }
        clients.lock();
        // first: an enrolment under way is waited for, and its client then found among the others
        enrolment.move(fromAgency, toAgency, caller);
        clients.takeOf(fromAgency).forEach(client -> {
            client.moveTo(toAgency);
            ledger.record(ClientMoved.of(client, fromAgency), caller);
        });
        clients.flush();
    }

    /** The active client of this id, if the secret is its own. */
    Optional<Client> admit(String id, String secret) {
        var client = clients.findById(id);
        if (client == null) {
            // the same work as for a wrong secret, lest the time tell which ids exist
            secrets.matches(Client.purpose(id), secret, NOBODY);
            return Optional.empty();
        }
        if (!client.admits(secret, secrets, clock.instant())) {
            return Optional.empty();
        }
        clients.seen(id, clock.instant());
        return Optional.of(client);
    }

    /** It has called with a token that it got elsewhere. */
    void seen(String id) {
        clients.seen(id, clock.instant());
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
