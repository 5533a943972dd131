package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Times that come as query parameters. */
public final class Times {

    private Times() {}

    /** An RFC 3339 time with its offset; null for none. */
    public static Instant parse(String parameter, String text) {
        try {
            var time = text == null ? null : OffsetDateTime.parse(text.replace(' ', '+'));
            if (time == null || isStorable(time.toLocalDate())) {
                return time == null ? null : time.toInstant();
            }
        } catch (DateTimeException malformed) {
            // told below
        }
        throw ProblemException.invalid(
                "/query/" + parameter,
                "Waktu RFC 3339 dengan zona, misalnya 2026-11-24T08:00:00%2B07:00.",
                "A time of RFC 3339 with its offset, such as 2026-11-24T08:00:00%2B07:00.");
    }

    /** The start of a day in Asia/Jakarta; null for none. */
    public static Instant startOfDay(String parameter, LocalDate day) {
        if (day != null && !isStorable(day)) {
            throw ProblemException.invalid(
                    "/query/" + parameter,
                    "Tanggal antara tahun 1900 dan 2200.",
                    "A date between the years 1900 and 2200.");
        }
        return day == null ? null : day.atStartOfDay(JsonSettings.ZONE).toInstant();
    }

    private static boolean isStorable(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }
}
