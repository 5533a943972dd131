package id.kironggo.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which (operation, status) pairs the suite has seen: kept in a file, for {@code ContractIT} at the end. */
final class SeenPairs {

    private static final Path FILE = Path.of("target", "contract", "seen.txt");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private SeenPairs() {}

    static String pair(String operation, String status) {
        return operation + " " + status;
    }

    static void add(String operation, String status) {
        if (SEEN.add(pair(operation, status))) {
            write(pair(operation, status) + "\n");
        }
    }

    private static synchronized void write(String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> read() throws IOException {
        return new TreeSet<>(Files.readAllLines(FILE));
    }
}
