package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;

/** Where a version of a service stands. */
public enum VersionStatus {
    DRAFT("Rancangan", "Draft"),
    PUBLISHED("Berlaku", "In force"),
    RETIRED("Tidak berlaku lagi", "Retired");

    private final Text label;

    VersionStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
