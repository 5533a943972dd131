package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** A duty for the whole regency that one agency has beside its mandate. */
public enum AgencyDuty {
    COORDINATOR("Koordinator", "Coordinator"),
    AUDITOR("Pengawas internal", "Auditor"),
    OVERSEER("Pengarah", "Overseer");

    private final Text label;

    AgencyDuty(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
