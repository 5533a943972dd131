package id.kironggo.file;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The contents of all files, for who takes all their rows away at once. */
@ApplicationScoped
public class Contents {

    private final FileStore store;

    Contents(FileStore store) {
        this.store = store;
    }

    /** Where they lie, as this connection sees it. */
    public List<String> keys(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select storage_key from stored_file")) {
            var keys = new ArrayList<String>();
            while (row.next()) {
                keys.add(row.getString(1));
            }
            return keys;
        }
    }

    /** Deletes contents that no row names any more. */
    public void discard(List<String> keys) {
        for (var key : keys) {
            try {
                store.delete(key);
            } catch (IOException e) {
                Log.warnf("A content that no file has any more stays where it lies: %s", e.getMessage());
            }
        }
    }
}
