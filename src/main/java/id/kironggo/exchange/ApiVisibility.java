package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** Who sees that an API exists. Calling it needs a grant whoever sees it. */
public enum ApiVisibility {
    PUBLIC("Semua perangkat daerah", "All agencies"),
    GRANTED("Yang mendapat izin", "Who was granted it");

    private final Text label;

    ApiVisibility(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
