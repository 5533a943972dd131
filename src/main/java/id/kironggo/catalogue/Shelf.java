package id.kironggo.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Services and their versions as they lie in the database; every change of one counts its entity tag up. */
@ApplicationScoped
class Shelf {

    private final EntityManager database;
    private final Offerings offerings;
    private final ObjectMapper mapper;
    private final Clock clock;

    Shelf(EntityManager database, Offerings offerings, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.offerings = offerings;
        this.mapper = mapper;
        this.clock = clock;
    }

    Optional<Service> find(String code) {
        return Optional.ofNullable(database.find(Service.class, code));
    }

    /** The service, locked: whoever changes it comes one after the other. */
    Optional<Service> take(String code) {
        return Optional.ofNullable(database.find(Service.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All services, by code. */
    List<Service> all() {
        return database.createQuery("from Service s order by s.code", Service.class)
                .getResultList();
    }

    boolean wasEverPublished(String code) {
        return versions(code).stream().anyMatch(version -> version.status() != VersionStatus.DRAFT);
    }

    Optional<ServiceVersion> draft(String code) {
        return versions(code).stream()
                .filter(version -> version.status() == VersionStatus.DRAFT)
                .findFirst();
    }

    Optional<ServiceVersion> inForce(Service service) {
        return versions(service.code()).stream()
                .filter(version -> version.status() == VersionStatus.PUBLISHED)
                .findFirst();
    }

    Optional<ServiceVersion> latest(String code) {
        var versions = versions(code);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private List<ServiceVersion> versions(String code) {
        return database.createQuery(
                        "from ServiceVersion v where v.key.service = :code order by v.key.number", ServiceVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** A service with a draft and nothing in force. */
    Service begin(ServiceDefinition definition) {
        var service = Service.of(definition);
        database.persist(service);
        database.flush();
        database.persist(ServiceVersion.draft(service.code(), 1, json(definition)));
        changed(service);
        return service;
    }

    /** Puts a draft in place of the one there is, or after the last version. */
    ServiceVersion draft(Service service, ServiceDefinition definition) {
        var present = draft(service.code());
        present.ifPresent(draft -> draft.redraft(json(definition)));
        var draft = present.orElseGet(() -> {
            int last = latest(service.code()).map(ServiceVersion::number).orElse(0);
            var next = ServiceVersion.draft(service.code(), last + 1, json(definition));
            database.persist(next);
            return next;
        });
        changed(service);
        return draft;
    }

    void publish(Service service, ServiceVersion draft, ServiceDefinition definition) {
        inForce(service).ifPresent(ServiceVersion::retire);
        // one is in force at most, and the database looks at each statement
        database.flush();
        draft.publish(clock.instant());
        service.publish(definition, draft.number());
        changed(service);
    }

    int retire(Service service) {
        int number = service.inForce();
        inForce(service).ifPresent(ServiceVersion::retire);
        service.retire();
        changed(service);
        return number;
    }

    /** Removes a draft, and a service that has nothing else. */
    void discard(Service service, ServiceVersion draft) {
        database.remove(draft);
        database.flush();
        if (versions(service.code()).isEmpty()) {
            database.remove(service);
            database.flush();
            offerings.forgetAfterTransaction();
        } else {
            changed(service);
        }
    }

    private void changed(Service service) {
        database.flush();
        database.lock(service, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        database.flush();
        offerings.forgetAfterTransaction();
    }

    ServiceDefinition definition(ServiceVersion version) {
        try {
            return mapper.readValue(version.definition(), ServiceDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored service can't be read", e);
        }
    }

    String json(ServiceDefinition definition) {
        try {
            return mapper.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
