package id.kironggo.letter;

import id.kironggo.platform.text.Text;

/** How secret a letter is (klasifikasi keamanan, Permendagri 1/2023). */
public enum LetterSecurity {
    ORDINARY("Biasa", "Ordinary"),
    RESTRICTED("Terbatas", "Restricted"),
    SECRET("Rahasia", "Secret"),
    TOP_SECRET("Sangat rahasia", "Top secret");

    private final Text label;

    LetterSecurity(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }
}
