package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;

/** The two parts of Standar Pelayanan: what must be published, and what the agency keeps to itself. */
public enum StandardGroup {
    SERVICE_DELIVERY("Penyampaian pelayanan", "Service delivery"),
    MANUFACTURING("Pengelolaan pelayanan", "Manufacturing");

    private final Text label;

    StandardGroup(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
