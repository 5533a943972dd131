package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** Whether an API is offered. */
public enum ApiStatus {
    ACTIVE("Ditawarkan", "Offered"),
    RETIRED("Dihentikan", "Retired");

    private final Text label;

    ApiStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
