package id.kironggo.letter;

import id.kironggo.platform.text.Text;

/** How far a letter has come with one recipient. */
public enum LetterState {
    SENT("Terkirim", "Sent"),
    DELIVERED("Diterima", "Delivered"),
    READ("Dibaca", "Read"),
    REPLIED("Dibalas", "Replied"),
    RECALLED("Ditarik", "Recalled");

    private final Text label;

    LetterState(String id, String en) {
        label = Text.of(id, en);
    }

    Text label() {
        return label;
    }

    boolean isUnread() {
        return this == SENT || this == DELIVERED;
    }
}
