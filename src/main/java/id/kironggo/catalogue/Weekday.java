package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;

/** The days of the week. */
public enum Weekday {
    MONDAY("Senin", "Monday"),
    TUESDAY("Selasa", "Tuesday"),
    WEDNESDAY("Rabu", "Wednesday"),
    THURSDAY("Kamis", "Thursday"),
    FRIDAY("Jumat", "Friday"),
    SATURDAY("Sabtu", "Saturday"),
    SUNDAY("Minggu", "Sunday");

    private final Text label;

    Weekday(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
