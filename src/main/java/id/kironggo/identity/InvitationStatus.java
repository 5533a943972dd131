package id.kironggo.identity;

import id.kironggo.platform.text.Text;

/** Whether an invitation's code still makes a client. */
public enum InvitationStatus {
    OPEN("Terbuka", "Open"),
    USED("Terpakai", "Used"),
    WITHDRAWN("Ditarik", "Withdrawn"),
    EXPIRED("Kedaluwarsa", "Expired");

    private final Text label;

    InvitationStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
