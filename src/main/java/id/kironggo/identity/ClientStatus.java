package id.kironggo.identity;

import id.kironggo.platform.text.Text;

/** Whether a client's secret and tokens count. Revoked is for good: neither client nor id come again. */
public enum ClientStatus {
    ACTIVE("Aktif", "Active"),
    SUSPENDED("Ditangguhkan", "Suspended"),
    REVOKED("Dicabut", "Revoked");

    private final Text label;

    ClientStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
