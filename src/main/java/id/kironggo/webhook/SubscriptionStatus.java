package id.kironggo.webhook;

import id.kironggo.platform.text.Text;

/** Whether a subscription's receiver is told. */
public enum SubscriptionStatus {
    ACTIVE("Aktif", "Active"),
    DISABLED("Dinonaktifkan", "Disabled");

    private final Text label;

    SubscriptionStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
