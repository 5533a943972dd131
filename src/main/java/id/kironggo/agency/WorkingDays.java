package id.kironggo.agency;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.web.JsonSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * The working days of the years that are loaded: Monday to Friday (Perpres 21/2023) without holidays and joint leave.
 *
 * @param free the free days of each year that is loaded
 * @param dayEnds when service ends on a working day
 */
record WorkingDays(Map<Integer, Set<LocalDate>> free, LocalTime dayEnds) {

    Instant due(Instant from, int amount, DayUnit unit) {
        if (amount < 1) {
            throw new IllegalArgumentException("A deadline of " + amount + " days");
        }
        var start = from.atZone(JsonSettings.ZONE);
        return switch (unit) {
            case CALENDAR_DAYS -> start.plusDays(amount).toInstant();
            case WORKING_DAYS ->
                nth(amount, start.toLocalDate())
                        .atTime(dayEnds)
                        .atZone(JsonSettings.ZONE)
                        .toInstant();
        };
    }

    /** Later by the working days that began while the clock stood still; at the end of service, as due dates are. */
    Instant postponed(Instant due, Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, JsonSettings.ZONE);
        var last = LocalDate.ofInstant(to, JsonSettings.ZONE);
        int days = (int) first.datesUntil(last)
                .map(day -> day.plusDays(1))
                .filter(this::isWorking)
                .count();
        return days == 0 ? due : due(due, days, DayUnit.WORKING_DAYS);
    }

    private LocalDate nth(int amount, LocalDate start) {
        var day = start;
        for (int counted = 0; counted < amount; counted += isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isWorking(LocalDate day) {
        var freeDays = free.get(day.getYear());
        if (freeDays == null) {
            throw ProblemType.YEAR_NOT_LOADED.because(
                    "Kalender kerja tahun " + day.getYear() + " belum dimuat; koordinator memuatnya di /v1/calendar/"
                            + day.getYear() + ".",
                    "The working calendar of " + day.getYear() + " is not loaded; the coordinator loads it at "
                            + "/v1/calendar/" + day.getYear() + ".");
        }
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !freeDays.contains(day);
    }
}
