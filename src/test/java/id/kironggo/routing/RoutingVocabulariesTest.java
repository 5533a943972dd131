package id.kironggo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every code of routing has its word in both languages. */
@Plain
class RoutingVocabulariesTest {

    private final RoutingVocabularies vocabularies = new RoutingVocabularies();

    @Test
    void whatBecameOfARuleHasItsWords() {
        assertThat(vocabularies.verdicts())
                .isEqualTo(new Vocabulary(
                        "routing-verdict",
                        Text.of("Hasil penimbangan aturan", "What became of a rule"),
                        List.of(
                                word("DECIDES", "Menentukan", "Decides"),
                                word("LOSES", "Kalah", "Loses"),
                                word("UNFIT", "Tidak cocok", "Does not fit"))));
    }

    @Test
    void whatDecidesBetweenRulesHasItsWords() {
        assertThat(vocabularies.ties())
                .isEqualTo(new Vocabulary(
                        "routing-tie",
                        Text.of("Yang menentukan antara dua aturan", "What decides between two rules"),
                        List.of(
                                word("PRIORITY", "Prioritas", "Priority"),
                                word("CRITERIA", "Jumlah kriteria", "Number of criteria"),
                                word("AGE", "Umur aturan", "Age of the rule"))));
    }

    private static Vocabulary.Word word(String code, String id, String en) {
        return new Vocabulary.Word(code, Text.of(id, en));
    }
}
