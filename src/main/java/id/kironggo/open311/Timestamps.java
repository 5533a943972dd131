package id.kironggo.open311;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.web.JsonSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as W3C's profile of ISO 8601 writes them: in whole seconds with a zone; read as kindly as can be. */
final class Timestamps {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(JsonSettings.ZONE);

    private Timestamps() {}

    static String written(Instant at) {
        return at == null ? null : WRITTEN.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** With a zone ({@code Z}, {@code +07:00}, {@code +0700}) or of Asia/Jakarta, with a time or of the day's beginning; null for none. */
    static Instant read(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // a plus sign that was not encoded
        var given = text.strip().replace(' ', '+').replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            var at = given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay(JsonSettings.ZONE).toInstant()
                    : given.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(given).toInstant()
                            : LocalDateTime.parse(given)
                                    .atZone(JsonSettings.ZONE)
                                    .toInstant();
            int year = at.atZone(JsonSettings.ZONE).getYear();
            if (year >= 1900 && year <= 2200) {
                return at;
            }
        } catch (DateTimeException malformed) {
            // told below
        }
        throw ProblemException.invalid(
                parameter,
                "Waktu ISO 8601 dengan zona, misalnya 2026-11-24T08:00:00+07:00.",
                "A time of ISO 8601 with its zone, such as 2026-11-24T08:00:00+07:00.");
    }

    /** The first moment of which the written form is not before this. */
    static Instant notBefore(Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(at) ? at : second.plusSeconds(1);
    }

    /** The first moment of which the written form is after this. */
    static Instant after(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
