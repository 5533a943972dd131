package id.kironggo.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the services of Bondowoso for a demonstration, once, and all or none. A faulty one keeps Kironggo from
 * starting.
 */
@ApplicationScoped
class BondowosoServices {

    /** Of the replicas that start together, one loads. */
    private static final long LOCK = 0x6b69726f_00000004L;

    private final Publication publication;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Optional<String> demo;

    BondowosoServices(
            Publication publication,
            EntityManager database,
            ObjectMapper mapper,
            @ConfigProperty(name = "kironggo.demo") Optional<String> demo) {
        this.publication = publication;
        this.database = database;
        this.mapper = mapper;
        this.demo = demo;
    }

    @Transactional
    void load(@Observes @Priority(20) StartupEvent start) throws IOException {
        if (!Set.of("true", "force").contains(demo.orElse(""))) {
            return;
        }
        if (isAnyThere()) {
            return;
        }
        database.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        if (isAnyThere()) {
            return;
        }
        for (var definition : definitions()) {
            try {
                publication.introduce(definition, Caller.system());
            } catch (ProblemException faulty) {
                throw new IllegalStateException("services.json, " + definition.code() + ": " + faulty.faults(), faulty);
            }
        }
    }

    /** In SQL: Hibernate's own language is slow to get going, and this is asked at every start. */
    private boolean isAnyThere() {
        return (boolean) database.createNativeQuery("select exists (select 1 from service)", Boolean.class)
                .getSingleResult();
    }

    private List<ServiceDefinition> definitions() throws IOException {
        try (var file = BondowosoServices.class.getResourceAsStream("/bondowoso/services.json")) {
            return mapper.readValue(file, new TypeReference<>() {});
        }
    }
}
