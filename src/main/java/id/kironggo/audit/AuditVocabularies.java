package id.kironggo.audit;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of the access trail. */
@Singleton
class AuditVocabularies {

    @Produces
    @Singleton
    Vocabulary accessKinds() {
        return Vocabulary.of(
                "access-kind",
                Text.of("Cara data pribadi dibaca", "Ways in which personal data are read"),
                AccessKind.class,
                AccessKind::label);
    }
}
