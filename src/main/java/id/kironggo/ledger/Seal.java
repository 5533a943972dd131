package id.kironggo.ledger;

import java.util.Base64;

/**
 * A checkpoint, against which entries are proved.
 *
 * @param size how many entries it covers
 * @param note as it was signed (C2SP signed-note)
 */
public record Seal(long size, byte[] root, String note) {

    /** The root in standard Base64. */
    public String rootHash() {
        return Base64.getEncoder().encodeToString(root);
    }
}
