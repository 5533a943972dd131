package id.kironggo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.ledger.EntryQuery;
import id.kironggo.ledger.ManyEntries;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind every filter of the access trail stands an index; of a million entries by {@code -Daudit.entries=1000000}. */
@Plain
class AccessIndexTest {

    static List<EntryQuery> questions() {
        return ManyEntries.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyFilterIsAnsweredByAnIndex(EntryQuery question) throws SQLException {
        var narrowed = question.narrowed("entry");
        var plan = ManyEntries.get().plan(AccessBook.sql(question), narrowed, question.subject());

        // of several filters PostgreSQL begins with the one that leaves least, of a million by type and time
        assertThat(plan).containsPattern("using access_(record|subject)_\\w+").doesNotContain("Seq Scan");
        System.out.println(question + "\n"
                + plan.lines().filter(line -> line.contains("Time")).toList());
    }
}
