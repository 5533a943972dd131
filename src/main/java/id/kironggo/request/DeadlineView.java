package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.deadline.Clock;
import id.kironggo.deadline.ClockKind;
import id.kironggo.deadline.Pause;
import id.kironggo.platform.web.JsonSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock that runs on a request or on a disposition, with the computation of its due date. */
@Schema(name = "Deadline", description = """
        A clock and how its due date came about: from `startedAt` on, `amount` days by `unit`, without the weekends and the days in \
        `skipped`, later by `pausedDays` while the citizen was asked and by `extendedBy`.""")
public record DeadlineView(
        @Schema(required = true, description = "Which clock")
        ClockKind clock,

        @Schema(required = true, examples = "Penyelesaian", description = "In the language of Accept-Language")
        String label,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true, examples = "14") int amount,
        @Schema(required = true) DayUnit unit,

        @Schema(required = true, description = "Weekdays that did not count, and why")
        List<SkippedDay> skipped,

        @Schema(required = true, examples = "4", description = "Saturdays and Sundays on the way, which do not count")
        int weekendDays,

        @Schema(required = true, examples = "0", description = "Working days added since the citizen was asked")
        int pausedDays,

        @Schema(description = "Since when it stands still; absent while it runs")
        Instant pausedAt,

        @Schema(required = true, examples = "0", description = "Working days added with a reason")
        int extendedBy,

        @Schema(description = "Why it was extended") String extensionReason,

        @Schema(required = true, examples = "UU 25/2009 Ps. 21", description = "The law or standard it rests on")
        String law,

        @Schema(description = "When it was found late; absent if it never was")
        Instant overdueAt,

        @Schema(description = "When what it is for was done; absent while it runs")
        Instant stoppedAt) {

    private static final String INFORMATION = "UU 14/2008 Ps. 22 (7), (8)";

    static DeadlineView of(Clock clock, Offering offering, String extensionReason) {
        var pauses = clock.pauses();
        return new DeadlineView(
                clock.kind(),
                clock.kind().label().spoken(),
                clock.startedAt(),
                clock.dueAt(),
                clock.days(),
                clock.unit(),
                clock.skipped().stream()
                        .map(day -> new SkippedDay(day.date(), day.name().spoken()))
                        .toList(),
                clock.unit() == DayUnit.WORKING_DAYS ? weekendDays(clock) : 0,
                pauses.stream().mapToInt(Pause::days).sum(),
                clock.isPaused() ? pauses.get(pauses.size() - 1).from() : null,
                clock.extendedBy(),
                clock.extendedBy() > 0 ? extensionReason : null,
                law(clock.kind(), offering),
                clock.overdueAt(),
                clock.stoppedAt());
    }

    private static String law(ClockKind kind, Offering offering) {
        if (kind != ClockKind.RESOLUTION) {
            return kind.law();
        }
        boolean isInformation = offering.kind() == ServiceKind.INFORMATION_REQUEST;
        return isInformation
                ? INFORMATION
                : kind.law() + "; standar pelayanan " + offering.code() + " v" + offering.version();
    }

    private static int weekendDays(Clock clock) {
        var first = LocalDate.ofInstant(clock.startedAt(), JsonSettings.ZONE).plusDays(1);
        var last = LocalDate.ofInstant(clock.dueAt(), JsonSettings.ZONE).plusDays(1);
        return (int) first.datesUntil(last)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
    }

    /** A weekday that did not count. */
    @Schema(name = "SkippedDay", description = "A weekday that did not count")
    public record SkippedDay(
            @Schema(required = true, examples = "2026-03-20")
            LocalDate date,

            @Schema(required = true, examples = "Idulfitri 1447 Hijriah", description = "Why")
            String why) {}
}
