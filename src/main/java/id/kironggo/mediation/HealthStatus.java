package id.kironggo.mediation;

import id.kironggo.platform.text.Text;

/** Whether an API answers. */
public enum HealthStatus {
    UP("Menjawab", "Answers"),
    DOWN("Tidak menjawab", "Does not answer"),
    /** No health path, and no call yet. */
    UNKNOWN("Belum diketahui", "Not known");

    private final Text label;

    HealthStatus(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }
}
