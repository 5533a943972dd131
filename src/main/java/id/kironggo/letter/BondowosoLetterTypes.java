package id.kironggo.letter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.problem.ProblemException;
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

/** Loads letter types for a demonstration, once, and all or none. A faulty one keeps Kironggo from starting. */
@ApplicationScoped
class BondowosoLetterTypes {

    /** Of the replicas that start together, one loads. */
    private static final long LOCK = 0x6b69726f_00000014L;

    private final LetterTypes types;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Optional<String> demo;

    BondowosoLetterTypes(
            LetterTypes types,
            EntityManager database,
            ObjectMapper mapper,
            @ConfigProperty(name = "kironggo.demo") Optional<String> demo) {
        this.types = types;
        this.database = database;
        this.mapper = mapper;
        this.demo = demo;
    }

    /** A type as it stands in the file. */
    record Given(String code, String owner, WriteLetterType type) {}

    @Transactional
    void load(@Observes @Priority(30) StartupEvent start) throws IOException {
        if (!Set.of("true", "force").contains(demo.orElse("")) || isAnyThere()) {
            return;
        }
        database.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        if (isAnyThere()) {
            return;
        }
        for (var given : read()) {
            try {
                types.introduce(given.code(), given.owner(), given.type());
            } catch (ProblemException faulty) {
                throw new IllegalStateException("letter-types.json, " + given.code() + ": " + faulty.faults(), faulty);
            }
        }
    }

    private boolean isAnyThere() {
        return (boolean) database.createNativeQuery("select exists (select 1 from letter_type)", Boolean.class)
                .getSingleResult();
    }

    private List<Given> read() throws IOException {
        try (var file = BondowosoLetterTypes.class.getResourceAsStream("/bondowoso/letter-types.json")) {
            return mapper.readValue(file, new TypeReference<>() {});
        }
    }
}
