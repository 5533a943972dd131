package id.kironggo.exchange;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants as they are stored. */
@ApplicationScoped
class Grants {

    private static final List<GrantStatus> OPEN = List.of(GrantStatus.PENDING, GrantStatus.APPROVED);
    private static final int MOST_TOLD = 20;

    private final EntityManager database;
    private final Cursors cursors;

    Grants(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    void add(ApiGrant grant) {
        database.persist(grant);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<ApiGrant> find(UUID id) {
        return Optional.ofNullable(database.find(ApiGrant.class, id));
    }

    /** Held until the transaction ends. */
    Optional<ApiGrant> take(UUID id) {
        return Optional.ofNullable(database.find(ApiGrant.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those under which an API may be called now. */
    List<ApiGrant> inForce(String agency, String api, Instant now) {
        return database.createQuery(
                        "from ApiGrant where agency = :agency and api = :api and status = APPROVED and expiresAt >"
                                + " :now",
                        ApiGrant.class)
                .setParameter("agency", agency)
                .setParameter("api", api)
                .setParameter("now", now)
                .getResultList();
    }

    /** Asks and grants on an API that have not ended, held until the transaction ends. */
    List<ApiGrant> takeOpen(String agency, String api) {
        return database.createQuery(
                        "from ApiGrant where agency = :agency and api = :api and status in :open order by id",
                        ApiGrant.class)
                .setParameter("agency", agency)
                .setParameter("api", api)
                .setParameter("open", OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What an agency asked of an API, the latest first. */
    List<ApiGrant> of(String consumer, String agency, String api) {
        return database.createQuery(
                        "from ApiGrant where consumer = :consumer and agency = :agency and api = :api "
                                + "order by askedAt desc, id desc",
                        ApiGrant.class)
                .setParameter("consumer", consumer)
                .setParameter("agency", agency)
                .setParameter("api", api)
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    /** Those that the caller may see, the latest first. */
    Page<ApiGrant> list(GrantFilter filter, String cursor, int limit, Instant now, Caller caller) {
        var me = Optional.ofNullable(caller.agency()).orElse("");
        var list = new Keyset<>(ApiGrant.class, filter.list(), "askedAt", true)
                .where("e.agency = :agency", "agency", filter.agency())
                .where("e.api = :api", "api", filter.api());
        if ("consumer".equals(filter.role)) {
            list.where("e.consumer = :me", "me", me);
        } else if ("provider".equals(filter.role)) {
            list.where("e.agency = :me", "me", me);
        } else if (!caller.coordinates()) {
            list.where("e.consumer = :me or e.agency = :me", "me", me);
        }
        narrow(list, filter.status, now);
        return list.read(database, cursors, cursor, limit, ApiGrant::askedAt, ApiGrant::id);
    }

    private static void narrow(Keyset<ApiGrant> list, GrantStatus status, Instant now) {
        if (status == GrantStatus.EXPIRED) {
            list.where("e.status in :open", "open", OPEN).where("e.expiresAt <= :now", "now", now);
        } else if (status != null && OPEN.contains(status)) {
            list.where("e.status = :status", "status", status).where("e.expiresAt > :now", "now", now);
        } else {
            list.where("e.status = :status", "status", status);
        }
    }
}
