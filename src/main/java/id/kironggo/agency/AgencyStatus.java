package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** Whether an agency works: only an active one is given anything to do. */
public enum AgencyStatus {
    ACTIVE("Aktif", "Active"),
    SUSPENDED("Ditangguhkan", "Suspended"),
    MERGED("Digabung", "Merged");

    private final Text label;

    AgencyStatus(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
