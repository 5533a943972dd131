package id.kironggo.platform.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vocabulary as it is read. */
@Schema(name = "Vocabulary", description = "The codes of one kind and what they mean, in Indonesian and in English")
public record VocabularyView(
        @Schema(required = true, examples = "request-status", description = "Its name")
        String name,

        @Schema(
                required = true,
                examples = "Status permohonan",
                description = "What it is about, in the language asked for")
        String title,

        @Schema(required = true, description = "The codes, in their order")
        List<Word> items) {

    static VocabularyView of(Vocabulary vocabulary) {
        var words = vocabulary.words().stream()
                .map(word -> new Word(
                        word.code(),
                        word.label().spoken(),
                        word.label().id(),
                        word.label().en()))
                .toList();
        return new VocabularyView(vocabulary.name(), vocabulary.title().spoken(), words);
    }

    /** A code and what it means. */
    @Schema(name = "VocabularyWord", description = "A code and what it means")
    public record Word(
            @Schema(required = true, examples = "IN_PROGRESS", description = "As it stands in requests and answers")
            String code,

            @Schema(required = true, examples = "Sedang diproses", description = "In the language asked for")
            String label,

            @Schema(required = true, examples = "Sedang diproses", description = "In Indonesian")
            String labelId,

            @Schema(required = true, examples = "In progress", description = "In English")
            String labelEn) {}

    /** All of them. */
    @Schema(name = "VocabularyList", description = "All vocabularies, by name")
    public record All(@Schema(required = true) List<VocabularyView> items) {}
}
