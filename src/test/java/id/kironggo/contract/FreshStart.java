package id.kironggo.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What an earlier run has seen counts for nothing in this one. */
public class FreshStart implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            if (Boolean.getBoolean("contract.forget-seen")) {
                SeenPairs.forget();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
