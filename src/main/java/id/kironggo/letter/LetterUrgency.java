package id.kironggo.letter;

import id.kironggo.platform.text.Text;

/** How soon a letter is to be dealt with (sifat penyampaian, Permendagri 1/2023). */
public enum LetterUrgency {
    ORDINARY("Biasa", "Ordinary"),
    URGENT("Segera", "Urgent"),
    IMMEDIATE("Sangat segera", "Immediate");

    private final Text label;

    LetterUrgency(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }
}
