package id.kironggo.platform.persistence;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** With what settings the {@link EmbeddedDatabase}'s PostgreSQL runs. */
final class ServerSettings {

    /** What an acknowledged commit rests on: checked after every start, not only asked for. */
    static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("wal_compression", "on"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // Iterations slow down who guesses; these passwords are random, and every connection would pay.
            Map.entry("scram_iterations", "1"),
            // A failed statement and its detail can name a citizen, and nobody would ever prune the file.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"));

    private ServerSettings() {}

    /** As PostgreSQL's own command line takes them. */
    static String options() {
        return Stream.of(OTHERS, DURABILITY)
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
