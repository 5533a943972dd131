package id.kironggo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The data directory as the first start of a demo leaves it, for tests that aren't about that: made once a build and copied after
 * that, since unpacking PostgreSQL and setting up its database takes half of a start.
 */
final class Installed {

    private static final Path MADE = Path.of("target", "installed");

    private Installed() {}

    /** Copies it to {@code dataDir}, which is empty or isn't there. */
    @SuppressWarnings("try") // the lock is held and never asked
    static void at(Path dataDir) throws IOException {
        // two JVMs test beside each other
        try (var lock = FileChannel.open(
                        Path.of("target", "installed.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (Files.notExists(MADE)) {
                var begun = Files.createTempDirectory(Path.of("target"), "installing-");
                PackagedService.first(begun, Map.of("KIRONGGO_DEMO", "true"))
                        .awaitReady()
                        .close();
                Files.move(begun, MADE);
            }
        }
        DirectoryCopy.of(MADE, dataDir);
    }
}
