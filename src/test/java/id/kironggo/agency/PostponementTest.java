package id.kironggo.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a due date whose clock stood still, in a November with a holiday on Wednesday the 25th. */
class PostponementTest {

    private final WorkingDays days =
            new WorkingDays(Map.of(2026, Set.of(LocalDate.of(2026, 11, 25))), LocalTime.of(15, 30));

    @ParameterizedTest
    @CsvSource({
        // from Monday to Thursday over the holiday: Tuesday and Thursday began meanwhile
        "2026-11-23T09:00+07:00, 2026-11-26T09:00+07:00, 2026-12-02T15:30+07:00",
        // overnight
        "2026-11-23T23:59+07:00, 2026-11-24T00:00+07:00, 2026-12-01T15:30+07:00",
        // the date is that of Bondowoso
        "2026-11-23T16:59Z, 2026-11-23T17:00Z, 2026-12-01T15:30+07:00",
        // over a weekend: Monday began
        "2026-11-20T09:00+07:00, 2026-11-23T09:00+07:00, 2026-12-01T15:30+07:00",
        // a whole week with its holiday
        "2026-11-20T09:00+07:00, 2026-11-27T09:00+07:00, 2026-12-04T15:30+07:00"
    })
    void aDueDateMovesByTheWorkingDaysThatBegan(OffsetDateTime from, OffsetDateTime to, OffsetDateTime due) {
        var before = OffsetDateTime.parse("2026-11-30T15:30+07:00").toInstant();

        assertThat(days.postponed(before, from.toInstant(), to.toInstant())).isEqualTo(due.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00+07:00, 2026-11-23T17:00+07:00",
        "2026-11-20T09:00+07:00, 2026-11-22T23:59+07:00",
        "2026-11-24T09:00+07:00, 2026-11-25T09:00+07:00"
    })
    void whereNoWorkingDayBeganTheDueDateStaysToTheSecond(OffsetDateTime from, OffsetDateTime to) {
        var due = OffsetDateTime.parse("2026-11-30T10:11:12+07:00").toInstant();

        assertThat(days.postponed(due, from.toInstant(), to.toInstant())).isEqualTo(due);
    }

    @Test
    void theCalendarPostponesByItsDays() {
        var due = OffsetDateTime.parse("2026-11-24T15:30+07:00").toInstant();
        var from = OffsetDateTime.parse("2026-11-23T09:00+07:00").toInstant();
        var to = OffsetDateTime.parse("2026-11-24T09:00+07:00").toInstant();

        assertThat(SmallRegency.calendar().postponed(due, from, to))
                .as("Wednesday is free")
                .isEqualTo(OffsetDateTime.parse("2026-11-26T15:30+07:00").toInstant());
    }
}
