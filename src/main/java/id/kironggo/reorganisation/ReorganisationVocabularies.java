package id.kironggo.reorganisation;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of reorganisations. */
@Singleton
class ReorganisationVocabularies {

    @Produces
    @Singleton
    Vocabulary kinds() {
        return Vocabulary.of(
                "reorganisation-kind",
                Text.of("Jenis penataan perangkat daerah", "Kinds of reorganisation"),
                ReorganisationKind.class,
                kind -> switch (kind) {
                    case MERGE -> Text.of("Penggabungan", "Merger");
                    case SUSPEND -> Text.of("Penangguhan", "Suspension");
                });
    }
}
