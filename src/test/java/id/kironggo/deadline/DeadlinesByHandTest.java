package id.kironggo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.Closure;
import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.RealCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deadlines against days that were counted by hand on a wall calendar. A case is a start, a number of days, what happens to the clock
 * on the way, and the due date; below it the count: each working day that counts, and in brackets the weekdays that don't.
 */
@Plain
class DeadlinesByHandTest {

    private static final String CASES = """
            2026-03-12 3 = 2026-03-17
              Lebaran is near, not yet there: Fri 13, Mon 16, Tue 17
            2026-03-13 3 = 2026-03-25
              Mon 16, Tue 17, [18 cuti, 19 Nyepi, 20 cuti, 23 cuti, 24 cuti], Wed 25
            2026-03-16 5 = 2026-03-30
              Tue 17, [18-24], Wed 25, Thu 26, Fri 27, Mon 30
            2026-03-17 5 = 2026-03-31
              [18-24], Wed 25, Thu 26, Fri 27, Mon 30, Tue 31
            2026-03-18 3 = 2026-03-27
              begun on a free day: [19-24], Wed 25, Thu 26, Fri 27
            2026-03-21 1 = 2026-03-25
              begun on Idulfitri itself: [23, 24], Wed 25
            2026-03-24 14 = 2026-04-14
              25 26 27, 30 31 1 2, [Fri 3 Wafat], 6 7 8 9 10, 13 14
            2026-03-09 14 = 2026-04-06
              10 11 12 13, 16 17, [18-24], 25 26 27, 30 31 1 2, [3], 6
            2026-03-09 10 = 2026-03-30
              PPID: 10 11 12 13, 16 17, [18-24], 25 26 27, 30
            2026-03-09 10 extend 7 = 2026-04-09
              PPID extended: as above to 30 March, then 31 1 2, [3], 6 7 8 9
            2026-03-02 60 = 2026-06-10
              3 4 5 6 (4), 9-13 (9), 16 17 (11), [18-24], 25 26 27 (14), 30 31 1 2 (18), [3], 6-10 (23), 13-17 (28), 20-24 (33),
              27-30 (37), [Fri 1 May], 4-8 (42), 11 12 13 (45), [14, 15], 18-22 (50), 25 26 (52), [27, 28], 29 (53), [Mon 1 June],
              2-5 (57), 8 9 10 (60)
            2026-12-21 3 = 2026-12-28
              Tue 22, Wed 23, [24 cuti, 25 Natal], Mon 28
            2026-12-23 5 = 2027-01-04
              [24, 25], 28 29 30 31, [Fri 1 January], Mon 4
            2026-12-29 5 = 2027-01-07
              30 31, [1], 4, [Tue 5 Isra Mikraj], 6 7
            2026-12-31 3 = 2027-01-07
              [1], 4, [5], 6 7
            2025-12-31 1 = 2026-01-02
              [Thu 1 January], Fri 2
            2026-01-14 3 = 2026-01-20
              Thu 15, [Fri 16 Isra Mikraj], Mon 19, Tue 20
            2026-02-13 2 = 2026-02-19
              [Mon 16 cuti, Tue 17 Imlek], Wed 18, Thu 19
            2026-08-14 1 = 2026-08-18
              [Mon 17 Proklamasi], Tue 18
            2026-05-08 3 = 2026-05-13
              verification: Mon 11, Tue 12, Wed 13
            2026-05-12 3 = 2026-05-19
              verification: Wed 13, [14 Kenaikan, 15 cuti], Mon 18, Tue 19
            2026-05-22 5 = 2026-06-03
              first follow-up: Mon 25, Tue 26, [27 Iduladha, 28 cuti], Fri 29, [Mon 1 June], Tue 2, Wed 3
            2026-12-04 2 = 2026-12-08
              Mon 7, Tue 8
            2026-12-04 2 KEC-07 = 2026-12-10
              KEC-07 moves house: [Mon 7, Tue 8], Wed 9, Thu 10
            2026-03-09 14 pause 2026-03-13 2026-03-25 = 2026-04-09
              to 6 April as above; lost: 16 17, [18-24], 25 = 3; so 7 8 9
            2026-03-09 14 pause 2026-03-16 2026-03-17 = 2026-04-07
              lost: Tue 17 = 1; so 7
            2026-03-09 14 pause 2026-03-18 2026-03-24 = 2026-04-06
              asked and answered within Lebaran: nothing lost
            2026-03-09 14 pause 2026-03-10 2026-03-12 pause 2026-03-26 2026-03-27 = 2026-04-09
              lost: 11 12, and 27 = 3; so 7 8 9
            2026-03-09 14 pause 2026-03-27 2026-03-30 = 2026-04-07
              over a weekend: lost Mon 30 = 1
            2026-12-21 5 pause 2026-12-23 2027-01-04 = 2027-01-08
              22 23 28 29 30; lost: 28 29 30 31, [1], 4 = 5; so 31 4 6 7 8
            2026-03-09 10 extend 7 pause 2026-04-01 2026-04-07 = 2026-04-14
              to 9 April as above; lost: 2, [3], 6 7 = 3; so 10 13 14
            2026-03-09 10 pause 2026-03-12 2026-03-16 extend 7 = 2026-04-13
              to 30 March; lost: 13 16 = 2, so 31 1; extended by 2 6 7 8 9 10 13
            2026-03-09 3 pause 2026-03-16 2026-03-17 = 2026-03-12
              10 11 12; what is late is late, whatever is asked afterwards
            """;

    private static final DayCount COUNT = RealCalendar.with(Map.of(
            "KEC-07", List.of(new Closure(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), "Pindah gedung"))));

    static Stream<String> cases() {
        return CASES.lines().filter(line -> !line.startsWith(" "));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDueDateIsAsCountedByHand(String line) {
        var words = List.of(line.split(" "));
        var agency = words.contains("KEC-07") ? "KEC-07" : "DLH";
        var clocks = Clocks.NONE.start(
                ClockKind.RESOLUTION,
                agency,
                Integer.parseInt(words.get(1)),
                DayUnit.WORKING_DAYS,
                morning(words.get(0)),
                COUNT);
        for (int i = 2; i < words.size(); i++) {
            clocks = switch (words.get(i)) {
                case "extend" -> clocks.extend(Integer.parseInt(words.get(i + 1)), COUNT);
                case "pause" -> clocks.pause(morning(words.get(i + 1))).resume(morning(words.get(i + 2)), COUNT);
                default -> clocks;
            };
        }
        assertThat(clocks.promise().orElseThrow().dueAt())
                .isEqualTo(LocalDate.parse(words.get(words.size() - 1))
                        .atTime(15, 30)
                        .toInstant(ZoneOffset.ofHours(7)));
    }

    private static final String BY_THE_CALENDAR = """
            2026-03-18T10:00 1 = 2026-03-19T10:00
            2026-03-18T10:00 3 pause 2026-03-19T10:00 2026-03-20T16:00 = 2026-03-22T16:00
            2026-03-18T10:00 1 extend 2 = 2026-03-26T15:30
            2026-12-31T23:59 2 = 2027-01-02T23:59
            """;

    static Stream<String> byTheCalendar() {
        return BY_THE_CALENDAR.lines();
    }

    /** An emergency does not wait for Lebaran: every day counts, to the hour; an extension is in working days (25, 26 March). */
    @ParameterizedTest
    @MethodSource("byTheCalendar")
    void calendarDaysCountEveryDayToTheHour(String line) {
        var words = line.split(" ");
        var clocks = Clocks.NONE.start(
                ClockKind.RESOLUTION, "BPBD", Integer.parseInt(words[1]), DayUnit.CALENDAR_DAYS, at(words[0]), COUNT);
        if (words[2].equals("pause")) {
            clocks = clocks.pause(at(words[3])).resume(at(words[4]), COUNT);
        } else if (words[2].equals("extend")) {
            clocks = clocks.extend(Integer.parseInt(words[3]), COUNT);
        }
        assertThat(clocks.promise().orElseThrow().dueAt()).isEqualTo(at(words[words.length - 1]));
    }

    private static Instant morning(String day) {
        return at(day + "T09:00");
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.ofHours(7));
    }
}
