package id.kironggo.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, String> {

    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);
    private static final long LOCK = 0x4B49524F434C4945L;

    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
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

    /** Past the entity, so that being seen is no change of the client. */
    void seen(String id, Instant now) {
        update(
                "lastSeenAt = ?1 where id = ?2 and (lastSeenAt is null or lastSeenAt < ?3)",
                now,
                id,
                now.minus(SEEN_LATELY));
    }
}
