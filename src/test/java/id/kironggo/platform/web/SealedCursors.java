package id.kironggo.platform.web;

import id.kironggo.platform.privacy.Keyring;

/** Cursors sealed under a key that is no secret. */
public final class SealedCursors {

    private SealedCursors() {}

    public static Cursors cursors() {
        return new Cursors(Keyring.key());
    }
}
