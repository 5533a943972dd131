package id.kironggo.platform.vocabulary;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.text.Language;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** The words of the platform itself. */
@Singleton
class PlatformVocabularies {

    @Produces
    @Singleton
    Vocabulary languages() {
        return Vocabulary.of(
                "language",
                Text.of("Bahasa", "Languages"),
                Language.class,
                language -> language == Language.ID
                        ? Text.of("Bahasa Indonesia", "Indonesian")
                        : Text.of("Bahasa Inggris", "English"));
    }

    /** By the last part of a problem's {@code type}. */
    @Produces
    @Singleton
    Vocabulary problems() {
        var words = Arrays.stream(ProblemType.values())
                .map(type -> new Vocabulary.Word(type.code(), type.title()))
                .toList();
        return new Vocabulary("problem", Text.of("Masalah", "Problems"), words);
    }
}
