package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind every filter of the auditor's list stands an index; a million entries by {@code -Daudit.entries=1000000}. */
@Plain
class EntryIndexTest {

    static List<EntryQuery> questions() {
        return ManyEntries.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyFilterIsAnsweredByAnIndexInItsOrder(EntryQuery question) throws SQLException {
        var narrowed = question.narrowed("id").and("subject = ?", question.subject());
        var plan = ManyEntries.get().plan(Witness.ENTRIES.formatted(narrowed.where()), narrowed, null);

        assertThat(plan)
                .contains("using ledger_entry_")
                .doesNotContain("Seq Scan on ledger_entry", "Seq Scan on ledger_position");
        System.out.println(question + "\n"
                + plan.lines().filter(line -> line.contains("Time")).toList());
    }
}
