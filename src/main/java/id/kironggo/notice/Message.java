package id.kironggo.notice;

/** A mail in plain text; recipient and subject are one line each. */
record Message(String recipient, String subject, String body) {

    static Message of(String text) {
        var parts = text.split("\n", 3);
        return new Message(parts[0], parts[1], parts[2]);
    }

    String text() {
        return recipient + "\n" + subject + "\n" + body;
    }
}
