package id.kironggo.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that programs stumble over. Each holds the marker of its request where there is room for it. */
final class Oddities {

    /** The header that no answer may bear: who finds it there has split the response. */
    static final String INJECTED = "X-Injected";

    private Oddities() {}

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    /** What holds a character that is no text: always refused. */
    static List<String> notText(String m) {
        return List.of(
                "\0" + m,
                m + "\0",
                m + "\ud800",
                "\udc00" + m,
                "\udc00\ud800" + m,
                m + "\uffff",
                m + "\ufdd0",
                m + "\u0007",
                m + "\u001b[31m",
                m + "\r\n" + INJECTED + ": " + m,
                m + "\u007f",
                m + "\u0085");
    }

    /** Text all the same, however odd. */
    static List<String> text(String m) {
        return List.of(
                "\u202e" + m + "\u202c",
                "\u2066\u2067" + m,
                m + "e\u0301".repeat(200),
                m + "a" + "\u0301\u0327".repeat(1500),
                "\ufeff" + m,
                m + "\u200b\u200d\u200c\u00ad",
                m + "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(300),
                m + "\ufdfa".repeat(1000),
                "\u0130\u0131\u017f\u212a\u1e9e" + m,
                "\u0661\u0662\u0663",
                "<script>alert('" + m + "')</script>",
                "\"><img src=x onerror=alert(1)>" + m,
                "'; drop table request; -- " + m,
                "%' or '1'='1' or '" + m,
                "${jndi:ldap://127.0.0.1:9/" + m + "}",
                "{{7*7}}#{7*7}${7*7}" + m,
                "%s%n%x%1$9999999d" + m,
                "../../../../etc/passwd" + m,
                "\\u0000\\x00" + m,
                "=1+1|' /C calc'!A0" + m,
                "http://127.0.0.1:9/" + m,
                "(a+)+$" + m + "a".repeat(60) + "!",
                "",
                " ",
                "\u00a0\u2003\u3000",
                "\n\n\t" + m,
                "null",
                "true",
                "-1",
                "1e999999999",
                "__proto__",
                "class",
                m.repeat(500),
                m.repeat(3000));
    }

    /** JSON numbers that no field takes, and what is no JSON number at all. */
    static List<String> numbers() {
        return List.of(
                "1e400",
                "-1e400",
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "9".repeat(900),
                "9".repeat(5000),
                "-" + "9".repeat(5000),
                "0." + "1".repeat(5000),
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "18446744073709551616",
                "NaN",
                "-Infinity",
                "01",
                "+1",
                "1.",
                ".5",
                "0x10",
                "1_000",
                "-");
    }

    /** As it may stand in a path or query: percent-encoded, well or badly. */
    static List<String> encoded(String m) {
        return List.of(
                "%00" + m,
                m + "%00",
                m + "%0d%0a" + INJECTED + ":%20" + m,
                m + "%0D%0A%0D%0A%3Cscript%3E",
                m + "%E5%98%8A%E5%98%8D" + INJECTED + ":" + m,
                "%ED%A0%80" + m,
                "%ED%B0%80" + m,
                "%C0%80" + m,
                "%C0%AE%C0%AE%C0%AF" + m,
                "%F5%80%80%80",
                "%FF%FE" + m,
                "%E2%80%AE" + m,
                "cafe%CC%81" + m,
                "%0a",
                "%09" + m,
                "%7f" + m,
                "%",
                "%zz" + m,
                "%u0041" + m,
                "%2",
                m + "%25%30%30",
                "%3Cscript%3Ealert('" + m + "')%3C/script%3E",
                "%22%3E%3Cimg%20src=x%3E" + m,
                "'%20or%20'1'='1" + m,
                "%25%25%25%5F" + m,
                "%24%7Bjndi:ldap://127.0.0.1:9/" + m + "%7D",
                "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "..%5c..%5c" + m,
                ";a=b;" + m,
                m + "*",
                "+",
                "%20",
                "%E2%80%83",
                "1e999999999",
                "-1",
                "99999999999999999999",
                m.repeat(400));
    }

    /** As it may stand in the value of a header; one char, one byte. */
    static List<String> headerValues(String m) {
        return List.of(
                "",
                " ",
                m,
                m.repeat(500),
                m + "%0d%0a" + INJECTED + ":%20" + m,
                m + "\r\n" + INJECTED + ": " + m,
                m + "%E5%98%8A%E5%98%8D" + INJECTED + ":" + m,
                m + "\u00e9\u00ff",
                "\u00c3(" + m,
                "\u00ed\u00a0\u0080" + m,
                "<script>alert('" + m + "')</script>",
                "\"" + m,
                "\"\\\"" + m + "\"",
                "${jndi:ldap://127.0.0.1:9/" + m + "}",
                "'; drop table request; --" + m,
                "%s%n%x" + m,
                "null",
                "*",
                "-1",
                "0",
                "99999999999999999999999",
                ",,,;;;===",
                m + ",".repeat(2000),
                "\t" + m + "\t");
    }
}
