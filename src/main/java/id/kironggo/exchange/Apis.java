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

/** The APIs as they are stored, with their documents. */
@ApplicationScoped
class Apis {

    private static final String SEEN = "e.agency = :me or e.visibility = PUBLIC or exists (select 1 from ApiGrant g "
            + "where g.agency = e.agency and g.api = e.code and g.consumer = :me and g.approvedAt is not null)";

    private final EntityManager database;
    private final Cursors cursors;

    Apis(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    Optional<Api> find(String agency, String code) {
        return find(agency, code, LockModeType.NONE);
    }

    /** Held until the transaction ends, by nobody else. */
    Optional<Api> take(String agency, String code) {
        return find(agency, code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held beside others, so that it stays offered until the transaction ends. */
    Optional<Api> hold(String agency, String code) {
        return find(agency, code, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<Api> find(String agency, String code, LockModeType lock) {
        return database
                .createQuery("from Api where agency = :agency and code = :code", Api.class)
                .setParameter("agency", agency)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The same, if this caller may know of it. */
    Optional<Api> seen(String agency, String code, Caller caller) {
        return find(agency, code).filter(api -> sees(caller, api));
    }

    private boolean sees(Caller caller, Api api) {
        return caller.coordinates()
                || caller.isOf(api.agency())
                || (api.isActive() && api.visibility() == ApiVisibility.PUBLIC)
                || wasGranted(caller.agency(), api);
    }

    private boolean wasGranted(String consumer, Api api) {
        return database.createQuery(
                                "select count(*) from ApiGrant where consumer = :consumer and agency = :agency "
                                        + "and api = :api and approvedAt is not null",
                                Long.class)
                        .setParameter("consumer", consumer)
                        .setParameter("agency", api.agency())
                        .setParameter("api", api.code())
                        .getSingleResult()
                > 0;
    }

    /** Those that are offered and that the caller sees, the latest first. */
    Page<Api> list(ApiFilter filter, String cursor, int limit, Caller caller) {
        var me = caller.coordinates()
                ? null
                : Optional.ofNullable(caller.agency()).orElse("");
        return new Keyset<>(Api.class, filter.list(), "createdAt", true)
                .where("e.status = :status", "status", ApiStatus.ACTIVE)
                .where(SEEN, "me", me)
                .where("e.agency = :agency", "agency", filter.agency())
                .where("e.code like :q escape '!' or lower(e.name) like :q escape '!'", "q", filter.pattern())
                .read(database, cursors, cursor, limit, Api::createdAt, Api::id);
    }

    void add(Api api) {
        database.persist(api);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    void addDocument(Api api, String document, Instant now) {
        database.createNativeQuery(
                        "insert into api_document(api, version, document, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, api.id())
                .setParameter(2, api.documentVersion())
                .setParameter(3, document)
                .setParameter(4, now)
                .executeUpdate();
    }

    Optional<String> document(Api api, int version) {
        List<?> found = database.createNativeQuery(
                        "select document from api_document where api = ?1 and version = ?2", String.class)
                .setParameter(1, api.id())
                .setParameter(2, version)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
