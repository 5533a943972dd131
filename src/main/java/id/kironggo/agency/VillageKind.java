package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** A village governs itself (desa), or is an office of its district (kelurahan). */
public enum VillageKind {
    DESA("Desa", "Village"),
    KELURAHAN("Kelurahan", "Urban village");

    private final Text label;

    VillageKind(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
