package id.kironggo.letter;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of letters. */
@Singleton
class LetterVocabularies {

    @Produces
    @Singleton
    Vocabulary urgencies() {
        return Vocabulary.of(
                "letter-urgency",
                Text.of("Sifat surat: kecepatan", "Urgency of a letter"),
                LetterUrgency.class,
                LetterUrgency::label);
    }

    @Produces
    @Singleton
    Vocabulary securities() {
        return Vocabulary.of(
                "letter-security",
                Text.of("Sifat surat: kerahasiaan", "Security class of a letter"),
                LetterSecurity.class,
                LetterSecurity::label);
    }

    @Produces
    @Singleton
    Vocabulary states() {
        return Vocabulary.of(
                "letter-state",
                Text.of("Keadaan surat pada penerima", "State of a letter with its recipient"),
                LetterState.class,
                LetterState::label);
    }
}
