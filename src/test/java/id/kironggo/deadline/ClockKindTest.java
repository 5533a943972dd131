package id.kironggo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of clock is called, how long it runs, and which rule says so. */
@Plain
class ClockKindTest {

    @ParameterizedTest
    @CsvSource({
        "VERIFICATION, 3, PermenPANRB 62/2018; SP4N-LAPOR!",
        "FIRST_RESPONSE, 5, PermenPANRB 62/2018; SP4N-LAPOR!",
        "RESOLUTION, 0, UU 25/2009 Ps. 21",
        "DISPOSITION, 0, Standar pelayanan"
    })
    void aKindHasTheDaysOfItsRuleOrLeavesThemToTheService(ClockKind kind, int workingDays, String law) {
        assertThat(kind.workingDays()).isEqualTo(workingDays);
        assertThat(kind.law()).isEqualTo(law);
    }

    @Test
    void everyKindHasItsWords() {
        assertThat(new DeadlineVocabularies().clockKinds())
                .isEqualTo(new Vocabulary(
                        "clock-kind",
                        Text.of("Jenis tenggat", "Kinds of deadlines"),
                        List.of(
                                word("VERIFICATION", "Verifikasi dan penerusan", "Verification and forwarding"),
                                word("FIRST_RESPONSE", "Tindak lanjut awal", "First follow-up"),
                                word("RESOLUTION", "Penyelesaian", "Resolution"),
                                word("DISPOSITION", "Disposisi", "Disposition"))));
    }

    private static Vocabulary.Word word(String code, String id, String en) {
        return new Vocabulary.Word(code, Text.of(id, en));
    }
}
