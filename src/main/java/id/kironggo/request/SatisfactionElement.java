package id.kironggo.request;

import id.kironggo.platform.text.Text;

/** The nine elements of the satisfaction survey, in the order of PermenPANRB 14/2017. */
public enum SatisfactionElement {
    REQUIREMENTS("Persyaratan", "Requirements"),
    PROCEDURE("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
    TIME("Waktu penyelesaian", "Time taken"),
    COST("Biaya/tarif", "Cost"),
    PRODUCT("Produk spesifikasi jenis pelayanan", "Product of the service"),
    COMPETENCE("Kompetensi pelaksana", "Competence of staff"),
    CONDUCT("Perilaku pelaksana", "Conduct of staff"),
    COMPLAINTS("Penanganan pengaduan, saran dan masukan", "Handling of complaints and suggestions"),
    FACILITIES("Sarana dan prasarana", "Facilities");

    private final Text label;

    SatisfactionElement(String id, String en) {
        label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
