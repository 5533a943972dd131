package id.kironggo.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** CSV: who wants it, and what a cell may hold. */
public final class Cells {

    /** By which Excel knows UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final MediaType CSV = MediaType.valueOf("text/csv");

    private Cells() {}

    /** Whether a client takes CSV, and not JSON rather. */
    public static boolean isPreferred(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }

    /** Words of others, such as names, purposes and searches, never begin a formula. */
    public static String safe(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
