package id.kironggo.platform.privacy;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of a personal value when it is shown to somebody who has not revealed it. */
public final class Masks {

    public static final String HIDDEN = "***";

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ .()-]{0,2}[0-9]){7,}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private Masks() {}

    /** First letter of each word: {@code Siti Aminah} becomes {@code S*** A***}. */
    public static String name(String name) {
        return name == null
                ? null
                : Arrays.stream(name.split(" "))
                        .filter(w -> !w.isEmpty())
                        .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)) + HIDDEN)
                        .collect(Collectors.joining(" "));
    }

    /** The district of first registration stays: {@code 351107**********}. */
    public static String nik(String nik) {
        return nik == null ? null : nik.substring(0, 6) + "*".repeat(nik.length() - 6);
    }

    /** The last three digits stay. */
    public static String phone(String phone) {
        return phone == null ? null : "+62" + "*".repeat(phone.length() - 6) + phone.substring(phone.length() - 3);
    }

    /** First letter and domain stay. */
    public static String email(String email) {
        return email == null ? null : email.charAt(0) + HIDDEN + email.substring(email.indexOf('@'));
    }

    /** What somebody wrote freely: numbers of eight digits and more, however parted, and e-mail addresses are left out. */
    public static String prose(String text) {
        return text == null
                ? null
                : ADDRESS.matcher(NUMBER.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }

    public static String text(String text) {
        return text == null ? null : HIDDEN;
    }
}
