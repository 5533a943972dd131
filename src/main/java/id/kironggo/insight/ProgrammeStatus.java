package id.kironggo.insight;

import id.kironggo.platform.text.Text;

/** Where a programme stands. */
public enum ProgrammeStatus {
    PLANNED("Direncanakan", "Planned"),
    ACTIVE("Berjalan", "Active"),
    DONE("Selesai", "Done"),
    STOPPED("Dihentikan", "Stopped");

    private final Text label;

    ProgrammeStatus(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }
}
