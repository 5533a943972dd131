package id.kironggo.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A text and who signed it (C2SP signed-note). */
public record SignedNote(String text, List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
    private static final int KEY_ID = 4;
    private static final int MOST_LINES = 100;

    public SignedNote {
        lines = List.copyOf(lines);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a newline");
        }
    }

    /** One signature: under which name and key, and what. */
    public record Line(String name, byte[] keyId, byte[] signature) {}

    public static SignedNote sign(String text, VerifierKey key, PrivateKey secret) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signed(text, key, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A note could not be signed", e);
        }
    }

    /** The note with the signature that was made before. */
    public static SignedNote signed(String text, VerifierKey key, byte[] signature) {
        return new SignedNote(text, List.of(new Line(key.name(), key.id(), signature)));
    }

    /** Reads a note as it is sent; IllegalArgumentException where it is none. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("It is no signed note: a text, an empty line, signatures");
        }
        var signatures = note.substring(end + 2);
        var lines = new ArrayList<Line>();
        for (var line : signatures.isEmpty() ? new String[] {""} : signatures.split("\n")) {
            lines.add(line(line));
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A note with " + lines.size() + " signatures is not read");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    private static Line line(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("It is no line of a signature: \"" + line + "\"");
        }
        byte[] both = Base64.getDecoder().decode(parts.group(2));
        if (both.length <= KEY_ID) {
            throw new IllegalArgumentException("A signature is missing from: \"" + line + "\"");
        }
        return new Line(parts.group(1), Arrays.copyOf(both, KEY_ID), Arrays.copyOfRange(both, KEY_ID, both.length));
    }

    /** Whether this key signed it; a wrong signature under its name and id spoils the note. */
    public boolean isSignedBy(VerifierKey key) {
        var own = lines.stream()
                .filter(line -> line.name().equals(key.name()) && Arrays.equals(line.keyId(), key.id()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, line.signature()));
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        for (var line : lines) {
            var both = VerifierKey.joined(line.keyId(), line.signature());
            note.append("\u2014 ")
                    .append(line.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(both))
                    .append('\n');
        }
        return note.toString();
    }
}
