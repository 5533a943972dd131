package id.kironggo.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/** What a log says of itself when it signs: its name, how many leaves it has, and their root (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A log has a name of one line");
        }
        if (root.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("A root has 32 bytes, not " + root.length);
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads the text of a note; IllegalArgumentException where it is no checkpoint. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4
                || !lines[lines.length - 1].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("It is no checkpoint: origin, size and root, a line each");
        }
        var checkpoint = new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        boolean isAsWritten = text.startsWith(checkpoint.text());
        // extension lines, which say nothing to us, must not be empty
        for (int line = 3; line < lines.length - 1; line++) {
            isAsWritten &= !lines[line].isEmpty();
        }
        if (!isAsWritten) {
            throw new IllegalArgumentException("The checkpoint is not written as it must be");
        }
        return checkpoint;
    }
}
