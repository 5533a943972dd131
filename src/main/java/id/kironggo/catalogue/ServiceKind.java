package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;

/** What sort of thing a citizen asks for with a service. */
public enum ServiceKind {
    APPLICATION("Permohonan", "Application"),
    PERMIT("Perizinan", "Permit"),
    COMPLAINT("Pengaduan", "Complaint"),
    INFORMATION_REQUEST("Permintaan informasi", "Information request"),
    INTER_AGENCY("Layanan antarperangkat daerah", "Service between agencies"),
    EMERGENCY("Kedaruratan", "Emergency");

    private final Text label;

    ServiceKind(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
