package id.kironggo.deadline;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of clocks. */
@Singleton
class DeadlineVocabularies {

    @Produces
    @Singleton
    Vocabulary clockKinds() {
        return Vocabulary.of(
                "clock-kind", Text.of("Jenis tenggat", "Kinds of deadlines"), ClockKind.class, ClockKind::label);
    }
}
