package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** What sort of body an agency is. */
public enum AgencyKind {
    SEKRETARIAT("Sekretariat", "Secretariat"),
    INSPEKTORAT("Inspektorat", "Inspectorate"),
    DINAS("Dinas", "Department"),
    BADAN("Badan", "Board"),
    SATUAN("Satuan", "Unit"),
    RUMAH_SAKIT("Rumah sakit", "Hospital"),
    KECAMATAN("Kecamatan", "District office"),
    BUMD("Badan usaha milik daerah", "Regional enterprise");

    private final Text label;

    AgencyKind(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
