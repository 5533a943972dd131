package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** The six dimensions of the national smart city programme. */
public enum Dimension {
    GOVERNANCE("Tata kelola cerdas", "Smart governance"),
    BRANDING("Penjenamaan cerdas", "Smart branding"),
    ECONOMY("Ekonomi cerdas", "Smart economy"),
    LIVING("Kehidupan cerdas", "Smart living"),
    SOCIETY("Masyarakat cerdas", "Smart society"),
    ENVIRONMENT("Lingkungan cerdas", "Smart environment");

    private final Text label;

    Dimension(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
