package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** How calls reach an API. */
public enum ApiMode {
    /** They are sent to its base URL. */
    PUSH("Dikirim ke alamatnya", "Sent to its address"),
    /** They are parked until the agency's connector fetches them. */
    PULL("Diambil oleh perangkat daerahnya", "Fetched by its agency");

    private final Text label;

    ApiMode(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
