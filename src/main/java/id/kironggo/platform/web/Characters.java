package id.kironggo.platform.web;

/** Which characters are text: no control character but LF and TAB, no lone surrogate, no noncharacter. */
public final class Characters {

    private Characters() {}

    public static boolean areText(String text) {
        return text.codePoints().allMatch(Characters::isText);
    }

    /** Text without line breaks and tabs. */
    public static boolean areOneLine(String text) {
        return text.codePoints().noneMatch(c -> c == '\n' || c == '\t') && areText(text);
    }

    private static boolean isText(int c) {
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        // U+FFFD stands where a decoder found no text
        boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFFFD;
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && !isSurrogate && !isNoncharacter);
    }
}
