package id.kironggo.agency;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.JsonSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The working days of the years that are loaded: Monday to Friday (Perpres 21/2023) without holidays, joint leave and closures.
 *
 * @param free the free days of each year that is loaded, with their names
 * @param closures the closures of each agency that has any
 * @param dayEnds when service ends on a working day
 */
record WorkingDays(Map<Integer, Map<LocalDate, Text>> free, Map<String, List<Closure>> closures, LocalTime dayEnds)
        implements DayCount {

    @Override
    public Due due(Instant from, int amount, DayUnit unit, String agency) {
        if (amount < 1) {
            throw new IllegalArgumentException("A deadline of " + amount + " days");
        }
        var start = from.atZone(JsonSettings.ZONE);
        if (unit == DayUnit.CALENDAR_DAYS) {
            return new Due(start.plusDays(amount).toInstant(), List.of());
        }
        var skipped = new ArrayList<FreeDay>();
        var day = start.toLocalDate();
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            var why = isWeekend(day) ? Optional.<Text>empty() : whyFree(day, agency);
            counted += isWeekend(day) || why.isPresent() ? 0 : 1;
            if (why.isPresent()) {
                skipped.add(new FreeDay(day, why.get()));
            }
        }
        return new Due(day.atTime(dayEnds).atZone(JsonSettings.ZONE).toInstant(), List.copyOf(skipped));
    }

    @Override
    public int workingDays(Instant from, Instant to, String agency) {
        var first = LocalDate.ofInstant(from, JsonSettings.ZONE);
        var last = LocalDate.ofInstant(to, JsonSettings.ZONE);
        return (int) first.datesUntil(last)
                .map(day -> day.plusDays(1))
                .filter(day -> !isWeekend(day) && whyFree(day, agency).isEmpty())
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Optional<Text> whyFree(LocalDate day, String agency) {
        var year = free.get(day.getYear());
        if (year == null) {
            throw ProblemType.YEAR_NOT_LOADED.because(
                    "Kalender kerja tahun " + day.getYear() + " belum dimuat; koordinator memuatnya di /v1/calendar/"
                            + day.getYear() + ".",
                    "The working calendar of " + day.getYear() + " is not loaded; the coordinator loads it at "
                            + "/v1/calendar/" + day.getYear() + ".");
        }
        var closed = closures.getOrDefault(agency == null ? "" : agency, List.of()).stream()
                .filter(closure -> closure.covers(day))
                .map(closure -> Text.of(agency + ": " + closure.reason(), agency + ": " + closure.reason()))
                .findFirst();
        return Optional.ofNullable(year.get(day)).or(() -> closed);
    }
}
