package id.kironggo;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import id.kironggo.platform.persistence.SecretFiles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real PostgreSQL that the tests run on: fresh, with the Bondowoso demo data, one for each half of the suite.
 *
 * <p>A test class needs nothing but {@code @QuarkusTest}. This resource is registered for all of them in {@code
 * META-INF/services}, so that Quarkus starts one application a half; an annotation on one class, or a test profile, would start
 * another one. Tests keep apart by unique data, not by a clean database.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private Path dataDir;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            dataDir = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedDatabase.start(dataDir);
        // A suite that is interrupted never gets to stop(), and PostgreSQL would stay.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        new Superuser(database, dataDir).makeHasty();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.servingUser(),
                "quarkus.datasource.password", database.servingPassword(),
                "quarkus.flyway.username", database.migratingUser(),
                "quarkus.flyway.password", database.migratingPassword(),
                "kironggo.data-dir", dataDir.toString(),
                "kironggo.master-key", Base64.getEncoder().encodeToString(SecretFiles.random(32)),
                "kironggo.demo", "force");
    }

    @Override
    public synchronized void stop() {
        try {
            if (database != null) {
                database.close();
                deleteTree(dataDir);
                database = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
