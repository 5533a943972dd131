package id.kironggo.request;

import id.kironggo.platform.privacy.Secrets;

/** Ticket numbers and access codes: how they are made, and how they are read when somebody types them. */
final class Ticket {

    private static final int TICKET_CHARACTERS = 8; // 40 random bits
    private static final int CODE_CHARACTERS = 16; // 80 random bits

    private Ticket() {}

    /** Such as {@code BWS-7F3K-92XQ-5}; the last character checks the others. */
    static String next() {
        var random = Secrets.readable(TICKET_CHARACTERS);
        return "BWS-" + random.substring(0, 4) + "-" + random.substring(4) + "-" + Secrets.checkCharacter(random);
    }

    static String nextAccessCode() {
        return Secrets.readable(CODE_CHARACTERS).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** As it was printed, from what was typed: case, dashes, spaces, and O, I, L for 0 and 1 don't matter. */
    static String plain(String typed) {
        return typed.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static String ticket(String typed) {
        var plain = plain(typed);
        return plain.matches("BWS[0-9A-Z]{9}")
                ? "BWS-" + plain.substring(3, 7) + "-" + plain.substring(7, 11) + "-" + plain.substring(11)
                : typed;
    }
}
