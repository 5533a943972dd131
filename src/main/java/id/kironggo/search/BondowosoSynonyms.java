package id.kironggo.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads synonyms for the services of a demonstration, once. */
@ApplicationScoped
class BondowosoSynonyms {

    private final Synonyms synonyms;
    private final ObjectMapper mapper;
    private final Optional<String> demo;

    BondowosoSynonyms(
            Synonyms synonyms, ObjectMapper mapper, @ConfigProperty(name = "kironggo.demo") Optional<String> demo) {
        this.synonyms = synonyms;
        this.mapper = mapper;
        this.demo = demo;
    }

    void load(@Observes @Priority(30) StartupEvent start) throws IOException {
        if (!Set.of("true", "force").contains(demo.orElse(""))
                || synonyms.read().version() > 0) {
            return;
        }
        try (var file = BondowosoSynonyms.class.getResourceAsStream("/bondowoso/synonyms.json")) {
            synonyms.begin(mapper.readValue(file, new TypeReference<List<Synonym>>() {}));
        }
    }
}
