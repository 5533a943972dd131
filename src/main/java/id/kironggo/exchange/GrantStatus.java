package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** How a grant stands. {@link #EXPIRED} is never stored: the clock says it. */
public enum GrantStatus {
    PENDING("Menunggu keputusan", "Waits for a decision"),
    APPROVED("Disetujui", "Approved"),
    DENIED("Ditolak", "Denied"),
    REVOKED("Dicabut", "Revoked"),
    EXPIRED("Kedaluwarsa", "Expired");

    private final Text label;

    GrantStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
