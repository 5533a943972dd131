package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;

/** How a service can be reached. */
public enum ContactKind {
    COUNTER("Loket", "Counter"),
    MPP("Mal Pelayanan Publik", "Public service mall"),
    APP("Aplikasi", "App"),
    WEBSITE("Situs web", "Website"),
    PHONE("Telepon", "Telephone"),
    WHATSAPP("WhatsApp", "WhatsApp"),
    EMAIL("Surel", "E-mail"),
    LETTER("Surat", "Letter");

    private final Text label;

    ContactKind(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
