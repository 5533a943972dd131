package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** How days of a deadline are counted. */
public enum DayUnit {
    WORKING_DAYS("hari kerja", "working days"),
    CALENDAR_DAYS("hari kalender", "calendar days");

    private final Text label;

    DayUnit(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
