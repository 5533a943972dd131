package id.kironggo.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The beginning of an answer, to be shown to who owns the receiver: text only. */
final class Excerpt {

    static final int MOST = 1_024;

    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/([a-z0-9.+-]*\\+)?(json|xml|x-www-form-urlencoded)\\b.*");
    private static final char UNREADABLE = '\uFFFD';

    private Excerpt() {}

    /** Null where there is nothing, or what is no text. */
    static String of(byte[] beginning, String mediaType) {
        if (mediaType != null
                && !TEXT.matcher(mediaType.strip().toLowerCase(Locale.ROOT)).matches()) {
            return null;
        }
        var text = new String(beginning, StandardCharsets.UTF_8)
                .replaceAll(UNREADABLE + "$", "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.isEmpty() || text.indexOf(UNREADABLE) >= 0 ? null : text;
    }
}
