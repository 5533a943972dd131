package id.kironggo.openapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a call in the one form that it is both judged and sent in (RFC 3986 section 6.2.2): unreserved characters
 * decoded, all other escapes in capitals. What two servers could read differently is no path at all.
 *
 * @param raw the path, still encoded
 * @param segments between its slashes, decoded; the last is empty where the path ends with one
 */
public record CallPath(String raw, List<String> segments) {

    private static final int LONGEST = 8_192;
    private static final String UNRESERVED_BESIDE = "-._~";
    // sub-delims, : and @ of RFC 3986 section 3.3 without the semicolon, which some servers take for the end of a
    // segment
    private static final String KEPT = "!$&'()*+,=:@";
    private static final Pattern ESCAPED_TWICE = Pattern.compile("%([0-9a-fA-F]{2}|u[0-9a-fA-F]{4})");
    private static final Pattern ONLY_DOTS = Pattern.compile("[. ]*\\.[. ]*");

    /** Takes a path as it was received, percent-encoded and without query; nothing where it is none or could deceive. */
    public static Optional<CallPath> of(String received) {
        var path = received.isEmpty() ? "/" : received;
        if (path.charAt(0) != '/' || path.length() > LONGEST) {
            return Optional.empty();
        }
        var raw = new StringBuilder(path.length());
        var segments = new ArrayList<String>();
        for (int from = 1; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            raw.append('/');
            var segment = segment(path, from, to, raw);
            boolean isEmptyWithin = from == to && slash >= 0;
            if (segment == null || isEmptyWithin) {
                return Optional.empty();
            }
            segments.add(segment);
            from = to + 1;
        }
        return Optional.of(new CallPath(raw.toString(), List.copyOf(segments)));
    }

    /** The segment decoded, its normal form appended; null where it is none. */
    private static String segment(String path, int from, int to, StringBuilder raw) {
        for (int i = from; i < to; i++) {
            char c = path.charAt(i);
            if (!isUnreserved(c) && KEPT.indexOf(c) < 0) {
                return c == '%' ? escaped(path.substring(from, to), raw) : null;
            }
        }
        raw.append(path, from, to);
        var segment = path.substring(from, to);
        return isOnlyDots(segment) ? null : segment;
    }

    private static String escaped(String segment, StringBuilder raw) {
        var bytes = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int octet = octet(segment, i);
                if (octet < 0) {
                    return null;
                }
                bytes.write(octet);
                if (isUnreserved((char) octet)) {
                    raw.append((char) octet);
                } else {
                    raw.append(segment.substring(i, i + 3).toUpperCase(Locale.ROOT));
                }
                i += 2;
            } else if (isUnreserved(c) || KEPT.indexOf(c) >= 0) {
                bytes.write(c);
                raw.append(c);
            } else {
                return null;
            }
        }
        var decoded = decoded(bytes.toByteArray());
        return decoded != null && isInnocent(decoded) ? decoded : null;
    }

    private static int octet(String segment, int percent) {
        boolean isWhole = percent + 2 < segment.length()
                && HexFormat.isHexDigit(segment.charAt(percent + 1))
                && HexFormat.isHexDigit(segment.charAt(percent + 2));
        return isWhole ? HexFormat.fromHexDigits(segment, percent + 1, percent + 3) : -1;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    /** Whether no server behind us could read it as more than one segment, as another one, or as none. */
    private static boolean isInnocent(String segment) {
        boolean isAscii = segment.chars().allMatch(c -> c < 0x80);
        // what looks like a dot or a slash becomes one where a server folds compatibility characters
        var folded = isAscii ? segment : Normalizer.normalize(segment, Normalizer.Form.NFKC);
        return folded.codePoints().noneMatch(c -> c == '/' || c == '\\' || c == ';' || isNoText(c))
                && !isOnlyDots(folded)
                && !ESCAPED_TWICE.matcher(folded).find();
    }

    private static boolean isNoText(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0x2215 && c <= 0x2216)
                || c == 0x2044
                || c == 0xFFFD;
    }

    private static boolean isOnlyDots(String segment) {
        return !segment.isEmpty()
                && (segment.charAt(0) == '.' || segment.charAt(0) == ' ')
                && ONLY_DOTS.matcher(segment).matches();
    }

    /** RFC 3986 section 2.3. */
    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_BESIDE.indexOf(c) >= 0;
    }
}
