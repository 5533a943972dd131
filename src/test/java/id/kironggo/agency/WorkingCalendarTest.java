package id.kironggo.agency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is due, against the real holidays of 2025 to 2027. */
@Plain
class WorkingCalendarTest {

    private final WorkingDays days = new WorkingDays(holidays(), Map.of(), LocalTime.of(15, 30));

    @ParameterizedTest
    @CsvSource({
        // an ordinary week: day 1 is the day after
        "2026-11-24T09:00+07:00, 1, 2026-11-25T15:30+07:00",
        "2026-11-24T09:00+07:00, 3, 2026-11-27T15:30+07:00",
        "2026-11-24T09:00+07:00, 4, 2026-11-30T15:30+07:00",
        // begun on a weekend, or on Friday night
        "2026-11-28T09:00+07:00, 1, 2026-11-30T15:30+07:00",
        "2026-11-27T23:00+07:00, 1, 2026-11-30T15:30+07:00",
        // the date is that of Bondowoso: 18:00 UTC is tomorrow there
        "2026-11-24T18:00Z, 1, 2026-11-26T15:30+07:00",
        // Lebaran 2026: Nyepi and Idulfitri with joint leave, 18 to 24 March
        "2026-03-16T08:00+07:00, 1, 2026-03-17T15:30+07:00",
        "2026-03-17T08:00+07:00, 1, 2026-03-25T15:30+07:00",
        "2026-03-16T08:00+07:00, 5, 2026-03-30T15:30+07:00",
        "2026-03-20T08:00+07:00, 3, 2026-03-27T15:30+07:00",
        // Christmas 2026 with its joint leave, then the boundary of the years
        "2026-12-23T10:00+07:00, 1, 2026-12-28T15:30+07:00",
        "2026-12-30T10:00+07:00, 1, 2026-12-31T15:30+07:00",
        "2026-12-30T10:00+07:00, 2, 2027-01-04T15:30+07:00",
        "2026-12-31T10:00+07:00, 2, 2027-01-06T15:30+07:00",
        "2026-11-24T09:00+07:00, 60, 2027-02-22T15:30+07:00",
    })
    void workingDaysSkipWeekendsHolidaysAndJointLeave(OffsetDateTime from, int amount, OffsetDateTime due) {
        assertThat(days.due(from.toInstant(), amount, DayUnit.WORKING_DAYS, null)
                        .at())
                .isEqualTo(due.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T08:15+07:00, 1, 2026-03-18T08:15+07:00",
        "2026-12-30T23:59+07:00, 30, 2027-01-29T23:59+07:00",
        "2029-12-30T10:00+07:00, 3, 2030-01-02T10:00+07:00",
    })
    void calendarDaysCountEveryDayAndNeedNoHolidays(OffsetDateTime from, int amount, OffsetDateTime due) {
        assertThat(days.due(from.toInstant(), amount, DayUnit.CALENDAR_DAYS, null)
                        .at())
                .isEqualTo(due.toInstant());
    }

    @Test
    void aYearThatIsNotLoadedIsAnErrorThatNamesIt() {
        var from = OffsetDateTime.parse("2027-12-31T10:00+07:00").toInstant();
        assertThatThrownBy(() -> days.due(from, 1, DayUnit.WORKING_DAYS, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.YEAR_NOT_LOADED))
                .hasMessageContaining("2028");
    }

    @Test
    void aDeadlineOfNoDaysIsRefused() {
        var from = OffsetDateTime.parse("2026-11-24T10:00+07:00").toInstant();
        assertThatThrownBy(() -> days.due(from, 0, DayUnit.WORKING_DAYS, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Map<Integer, Map<LocalDate, Text>> holidays() {
        try (var csv = WorkingCalendarTest.class.getResourceAsStream("/bondowoso/holidays.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(groupingBy(
                            row -> LocalDate.parse(row[0]).getYear(),
                            toMap(
                                    row -> LocalDate.parse(row[0]),
                                    row -> Text.of(row[1], row[2]),
                                    (one, other) -> one)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
