package id.kironggo.platform.privacy;

/** Indonesian telephone numbers in E.164: {@code 08…} and {@code 62…} are understood as {@code +62…}. */
public final class Phone {

    private Phone() {}

    public static String normalise(String given) {
        var digits = given.replaceAll("[ .()-]", "");
        if (digits.startsWith("0")) {
            return "+62" + digits.substring(1);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }

    public static boolean isStructured(String normalised) {
        return normalised.matches("\\+62[2-9][0-9]{7,11}");
    }
}
