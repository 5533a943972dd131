package id.kironggo.webhook;

import id.kironggo.platform.text.Text;

/** Whether an event got to its receiver. */
public enum DeliveryStatus {
    PENDING("Menunggu", "Pending"),
    DELIVERED("Terkirim", "Delivered"),
    DEAD("Gagal terkirim", "Dead letter");

    private final Text label;

    DeliveryStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
