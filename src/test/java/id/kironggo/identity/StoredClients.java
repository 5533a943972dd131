package id.kironggo.identity;

import id.kironggo.PlainHibernate;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.runtime.JpaOperations;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** The clients as the database has them, asked as the service asks, but in one transaction that is never committed. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
final class StoredClients extends Clients implements AutoCloseable {

    private final Session session = PlainHibernate.begin(Client.class, Invitation.class);
    private final JpaOperations panache = new JpaOperations() {
        @Override
        public Session getSession(Class<?> entity) {
            return session;
        }
    };

    /** As the next call of the service would find them. */
    StoredClients reread() {
        session.flush();
        session.clear();
        return this;
    }

    /** What was changed and not written is lost, as where a transaction ends without it. */
    StoredClients forget() {
        session.clear();
        return this;
    }

    /** Whether the clients are locked by this transaction. */
    boolean areLocked() {
        return !session.createNativeQuery(
                        "select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()", Integer.class)
                .getResultList()
                .isEmpty();
    }

    /** Stores a client with these scopes, made then. */
    Client add(String id, ClientKind kind, String agency, Instant createdAt, String... scopes) {
        var given = new NewClient(id, "Sistem " + id, kind, agency, List.of(scopes), "");
        var client = new Client(given, new byte[32], createdAt);
        session.persist(client);
        session.flush();
        return client;
    }

    @Override
    public EntityManager getEntityManager() {
        return session;
    }

    @Override
    public void persist(Client client) {
        session.persist(client);
    }

    @Override
    public void flush() {
        session.flush();
    }

    @Override
    public Client findById(String id) {
        return session.find(Client.class, id);
    }

    @Override
    public Optional<Client> findByIdOptional(String id) {
        return Optional.ofNullable(findById(id));
    }

    @Override
    public Optional<Client> findByIdOptional(String id, LockModeType lock) {
        return Optional.ofNullable(session.find(Client.class, id, lock));
    }

    @Override
    @SuppressWarnings("unchecked")
    public PanacheQuery<Client> find(String query, Object... values) {
        return (PanacheQuery<Client>) panache.find(Client.class, query, values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public PanacheQuery<Client> find(String query, Sort sort, Object... values) {
        return (PanacheQuery<Client>) panache.find(Client.class, query, sort, values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public PanacheQuery<Client> find(String query, Sort sort, Map<String, Object> values) {
        return (PanacheQuery<Client>) panache.find(Client.class, query, sort, values);
    }

    @Override
    public List<Client> list(String query, Object... values) {
        return find(query, values).list();
    }

    @Override
    public List<Client> list(String query, Sort sort, Object... values) {
        return find(query, sort, values).list();
    }

    @Override
    public long count(String query, Object... values) {
        return panache.count(Client.class, query, values);
    }

    @Override
    public int update(String query, Object... values) {
        session.flush();
        return panache.update(Client.class, query, values);
    }

    @Override
    public void close() {
        session.getTransaction().rollback();
        session.close();
    }
}
