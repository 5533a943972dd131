package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times that come as query parameters. */
public final class Times {

    private Times() {}

    /** An RFC 3339 time with its offset; null for none. */
    public static Instant parse(String parameter, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid("/query/" + parameter,
                    "Waktu RFC 3339 dengan zona, misalnya 2026-11-24T08:00:00%2B07:00.",
                    "A time of RFC 3339 with its offset, such as 2026-11-24T08:00:00%2B07:00.");
        }
    }
}
