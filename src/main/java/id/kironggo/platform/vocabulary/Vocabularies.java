package id.kironggo.platform.vocabulary;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All vocabularies that the packages tell. */
@Singleton
public class Vocabularies {

    private final TreeMap<String, Vocabulary> byName = new TreeMap<>();

    Vocabularies(@All List<Vocabulary> told) {
        for (var vocabulary : told) {
            if (byName.put(vocabulary.name(), vocabulary) != null) {
                throw new IllegalStateException("Two vocabularies are named " + vocabulary.name());
            }
        }
    }

    /** By name. */
    public Collection<Vocabulary> all() {
        return byName.values();
    }

    public Optional<Vocabulary> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
