package id.kironggo.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, String> {

    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);
    private static final long LOCK = 0x4B49524F434C4945L;

    /** One change of the register at a time, here and on every replica: what it checks spans several clients. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** Beside others that make clients, but not beside {@link #lock}. */
    void lockShared() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock_shared(" + LOCK + ")")
                .getSingleResult();
    }

    /** The client as it is now, held until the transaction ends. */
    Optional<Client> take(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Client> withKey(byte[] hash, Instant now) {
        return find("open311KeyHash = ?1 or (previousOpen311KeyHash = ?1 and previousOpen311KeyUntil > ?2)", hash, now)
                .firstResultOptional();
    }

    /** By id, after {@code after}; {@code owner}: of this agency only, null: of any. */
    List<Client> page(ClientFilter filter, String owner, String after, int limit) {
        var conditions = new ArrayList<>(List.of("id > :after"));
        var values = new HashMap<String, Object>(Map.of("after", after));
        narrow("agency = :owner", "owner", owner, conditions, values);
        narrow("agency = :agency", "agency", "".equals(filter.agency) ? null : filter.agency, conditions, values);
        narrow("kind = :kind", "kind", filter.kind, conditions, values);
        narrow("status = :status", "status", filter.status, conditions, values);
        return find(String.join(" and ", conditions), Sort.by("id"), values)
                .page(0, limit)
                .list();
    }

    private static void narrow(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Those of an agency that are not revoked, by id, held until the transaction ends. */
    List<Client> takeOf(String agency) {
        return find("agency = ?1 and status <> ?2", Sort.by("id"), agency, ClientStatus.REVOKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The active ones of an agency, the oldest first. */
    List<Client> activeOf(String agency) {
        return list("agency = ?1 and status = ?2", Sort.by("createdAt", "id"), agency, ClientStatus.ACTIVE);
    }

    List<String> idsOf(String agency) {
        return getEntityManager()
                .createQuery(
                        "select id from Client where agency = :agency and status <> REVOKED order by id", String.class)
                .setParameter("agency", agency)
                .getResultList();
    }

    /** How the agencies among these stand that have or had a client. */
    Map<String, ClientsOfAgency> standing(Collection<String> agencies) {
        var standing = new HashMap<String, ClientsOfAgency>();
        getEntityManager()
                .createQuery(
                        "select agency, sum(case when status = ACTIVE then 1 else 0 end), min(firstSeenAt), "
                                + "max(lastSeenAt), max(heardAt) from Client where agency in :agencies group by agency",
                        Object[].class)
                .setParameter("agencies", agencies)
                .getResultList()
                .forEach(row -> standing.put(
                        (String) row[0],
                        new ClientsOfAgency(
                                ((Number) row[1]).intValue(), (Instant) row[2], (Instant) row[3], (Instant) row[4])));
        return standing;
    }

    /** How many of these there are; in SQL, since every start asks and a parsed query is slow to get going. */
    long known(List<String> ids) {
        return (Long) getEntityManager()
                .createNativeQuery("select count(*) from client where id in (:ids)", Long.class)
                .setParameter("ids", ids)
                .getSingleResult();
    }

    boolean anyCoordinates() {
        return count("kind", ClientKind.COORDINATOR) > 0;
    }

    /** Whether a client beside this one can still make clients of any kind. */
    boolean anyOtherCoordinates(String id) {
        return list("status = ?1 and id <> ?2", ClientStatus.ACTIVE, id).stream()
                .anyMatch(Client::coordinates);
    }

    /** Past the entity, as below; whoever reads the feed has no transaction but this. */
    @Transactional
    void heard(String id, Instant now) {
        update("heardAt = ?1 where id = ?2", now, id);
    }

    /** Past the entity, so that being seen is no change of the client. */
    void seen(String id, Instant now) {
        update(
                "lastSeenAt = ?1, firstSeenAt = coalesce(firstSeenAt, ?1) "
                        + "where id = ?2 and (lastSeenAt is null or lastSeenAt < ?3)",
                now,
                id,
                now.minus(SEEN_LATELY));
    }
}
