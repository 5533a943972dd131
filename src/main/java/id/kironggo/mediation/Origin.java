package id.kironggo.mediation;

import id.kironggo.platform.text.Text;

/** Where a call went wrong. */
public enum Origin {
    NONE("Tidak ada kesalahan", "No error"),
    /** What was asked was refused by the provider (4xx), too large, or given up. */
    CONSUMER("Di pihak pemanggil", "At the caller"),
    /** 5xx, no connection, no answer in time, broken off. */
    PROVIDER("Di pihak penyedia", "At the provider"),
    EXCHANGE("Di Kironggo", "In Kironggo");

    private final Text label;

    Origin(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }
}
