package id.kironggo.platform.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Structure of a NIK (nomor induk kependudukan): 16 digits, place of first registration, date of birth (day + 40 for women) and
 * a serial. Right structure says nothing of whether the NIK exists: only Dukcapil can.
 */
public final class Nik {

    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73,
            74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

    private Nik() {}

    public static boolean isStructured(String nik, LocalDate today) {
        if (nik == null || !nik.matches("[0-9]{16}") || nik.endsWith("0000")) {
            return false;
        }
        int day = Integer.parseInt(nik.substring(6, 8));
        int month = Integer.parseInt(nik.substring(8, 10));
        int year = Integer.parseInt(nik.substring(10, 12));
        int born = day > 40 ? day - 40 : day;
        return PROVINCES.contains(Integer.parseInt(nik.substring(0, 2)))
                && (isPast(1900 + year, month, born, today) || isPast(2000 + year, month, born, today));
    }

    private static boolean isPast(int year, int month, int day, LocalDate today) {
        try {
            return !LocalDate.of(year, month, day).isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
