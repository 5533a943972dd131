package id.kironggo;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * The real PostgreSQL for tests without Quarkus: with the schema of the migrations and nothing in it, started by the first test
 * that needs it, one for the whole JVM. Tests keep apart by unique data.
 */
public final class PlainDatabase {

    /** With the tables and nothing in them: what {@link #apart} copies, which takes a tenth of migrating anew. */
    private static final String EMPTY = "apart";

    /** What the migrations made by chance is another thing in each database. */
    private static final String OWN_EPOCH =
            "update ledger_epoch set epoch = substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)";

    private static PlainDatabase present;

    private final Path dataDir;
    private final EmbeddedDatabase database;
    private final Superuser superuser;
    private final AgroalDataSource serving;

    private PlainDatabase() throws IOException, SQLException {
        dataDir = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "plain-data-");
        watchOver(dataDir);
        database = EmbeddedDatabase.start(dataDir);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Flyway.configure()
                .dataSource(database.url(), database.migratingUser(), database.migratingPassword())
                .load()
                .migrate();
        superuser = new Superuser(database, dataDir);
        superuser.makeHasty();
        superuser.command("create database " + EMPTY + " template kironggo");
        serving = serving(database.url());
    }

    private AgroalDataSource serving(String url) throws SQLException {
        return Pools.of(url, database.servingUser(), database.servingPassword());
    }

    /** A database of its own with the tables and nothing in them, for what would be in others' way. */
    public static Apart apart() {
        var name = "apart_" + UUID.randomUUID().toString().substring(0, 8);
        var present = present();
        present.superuser.command(
                "create database " + name + " template " + EMPTY + " owner " + present.database.migratingUser());
        try {
            var url = present.superuser.at(name);
            var apart = new Apart(url, present.serving(url));
            try (var connection = apart.owner();
                    var statement = connection.createStatement()) {
                statement.execute(OWN_EPOCH);
            }
            return apart;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Such a database, as the service and as the owner see it. */
    public record Apart(String url, AgroalDataSource serving) implements AutoCloseable {

        public Connection owner() throws SQLException {
            var database = present().database;
            return DriverManager.getConnection(url, database.migratingUser(), database.migratingPassword());
        }

        @Override
        public void close() {
            serving.close();
        }
    }

    /** Connections of the serving role, as the service has them. */
    public static AgroalDataSource serving() {
        return present().serving;
    }

    /** A connection of the migrating role, which may do more. */
    public static Connection owner() throws SQLException {
        var database = present().database;
        return DriverManager.getConnection(database.url(), database.migratingUser(), database.migratingPassword());
    }

    public static void run(String sql) {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows, as text. */
    public static List<String> list(String sql) {
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static synchronized PlainDatabase present() {
        if (present == null) {
            try {
                present = new PlainDatabase();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return present;
    }

    /** PIT ends its JVMs without their shutdown hooks, and PostgreSQL would stay: somebody else must see to it. */
    private static void watchOver(Path dataDir) throws IOException {
        if (Files.exists(Path.of("/bin/sh"))) {
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            """
                            while kill -0 "$0" 2>/dev/null; do sleep 1; done
                            kill -INT "$(head -n 1 "$1/postgresql/data/postmaster.pid")" 2>/dev/null && sleep 3
                            rm -rf "$1"
                            """,
                            Long.toString(ProcessHandle.current().pid()),
                            dataDir.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private void stop() {
        try {
            database.close();
            try (var paths = Files.walk(dataDir)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
