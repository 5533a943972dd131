package id.kironggo.webhook;

import id.kironggo.platform.text.Text;

/** Why a receiver is told no more. */
public enum DisabledReason {
    GONE("Penerima menjawab 410", "The receiver answered 410"),
    FAILING("Tidak ada yang sampai selama lima hari", "Nothing got through for five days");

    private final Text label;

    DisabledReason(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
