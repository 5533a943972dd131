package id.kironggo.letter;

import static id.kironggo.letter.LetterTest.facts;
import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Crowd;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that doesn't come in time is told of, once for each who owes it. */
@QuarkusTest
class OverdueLettersTest {

    private Office sender;
    private Office one;
    private Office other;
    private Office copied;

    @Inject
    LetterRounds rounds;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        one = Office.open();
        other = Office.open();
        copied = Office.open();
    }

    @Test
    void whoOwesAnAnswerIsToldOnce() {
        var id = due();
        one.send(with(letterTo(sender), "replyTo", id));
        rounds.sweep();
        assertThat(facts(id)).as("not late yet").doesNotContain("overdue " + other.code());

        becomeLate(id);
        Crowd.of(4, i -> {
            rounds.sweep();
            return i;
        });
        rounds.sweep();

        assertThat(facts(id)).containsExactly("sent null", "replied " + one.code(), "overdue " + other.code());
    }

    @Test
    void listsTellWhatIsLate() {
        var id = due();
        var inTime = due();
        becomeLate(id);

        for (var party : List.of(sender, one, other)) {
            assertThat(party.list(Map.of("overdue", "true")).getList("items.id"))
                    .containsExactly(id);
            assertThat(party.list(Map.of("overdue", "false")).getList("items.id"))
                    .containsExactly(inTime);
            assertThat(party.read(id).getBoolean("overdue")).isTrue();
        }
        assertThat(copied.list(Map.of("overdue", "true")).getList("items")).isEmpty();
        one.send(with(letterTo(sender), "replyTo", id));
        assertThat(one.list(Map.of("overdue", "true")).getList("items")).isEmpty();
        assertThat(sender.list(Map.of("overdue", "true")).getList("items")).hasSize(1);
        other.send(with(letterTo(sender), "replyTo", id));
        assertThat(sender.list(Map.of("overdue", "true")).getList("items")).isEmpty();
        assertThat(sender.read(id).getBoolean("overdue")).isFalse();
    }

    @Test
    void ofWhatWasRecalledNothingIsOwed() {
        var id = due();
        sender.recalling(id, Map.of()).then().statusCode(200);
        becomeLate(id);
        rounds.sweep();

        assertThat(facts(id)).containsExactly("sent null", "recalled null");
        assertThat(sender.list(Map.of("overdue", "true")).getList("items")).isEmpty();
    }

    private String due() {
        return sender.send(
                with(letterTo(one, other), "cc", List.of(copied.code()), "dueAt", LetterInputTest.tomorrow()));
    }

    /** As if two days had gone by: the clock of the service is not for tests to turn. */
    private static void becomeLate(String letter) {
        Owner.run("update letter_copy set answer_due = answer_due - interval '2 days' where letter = '" + letter + "'");
        Owner.run("update letter set due_at = due_at - interval '2 days' where id = '" + letter + "'");
    }
}
