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
    KELURAHAN("Kelurahan", "Urban village"),
    DESA("Desa", "Village"),
    BUMD("Badan usaha milik daerah", "Regional enterprise");

    private final Text label;

    AgencyKind(String id, String en) {
        this.label = Text.of(id, en);
    }

    /** Whether it is the office of one village. */
    boolean isOfVillage() {
        return this == KELURAHAN || this == DESA;
    }

    /** Whether agencies of this kind are perangkat daerah unless somebody says otherwise (UU 23/2014, UU 6/2014). */
    boolean isOpd() {
        return this != BUMD && !isOfVillage();
    }

    public Text label() {
        return label;
    }
}
