package id.kironggo;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Who may do to a database of the tests what neither of the service's roles may. */
record Superuser(EmbeddedDatabase database, Path dataDir) {

    void command(String sql) {
        try (var connection = DriverManager.getConnection(
                        at("postgres"), "postgres", Files.readString(dataDir.resolve("postgresql/postgres.password")));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The address of another database of the same server. */
    String at(String name) {
        return database.url().replaceFirst("/kironggo$", "/" + name);
    }

    /**
     * From now on no commit waits for the disk. What is answered is the same, and what outlives a power cut is for the packaged
     * service's tests, whose databases wait.
     */
    void makeHasty() {
        command("alter role all set synchronous_commit = off");
    }
}
