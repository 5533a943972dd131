package id.kironggo.platform.privacy;

import id.kironggo.platform.persistence.StartRefused;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.sql.SQLException;

/** Refuses to start when the master key is not the one that the database was made with. */
@ApplicationScoped
public class MasterKeyCheck {

    private final MasterKey key;
    private final AgroalDataSource database;

    MasterKeyCheck(MasterKey key, AgroalDataSource database) {
        this.key = key;
        this.database = database;
    }

    void onStart(@Observes @Priority(1) StartupEvent start) throws SQLException {
        byte[] mine = key.hmac("check", "kironggo");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into master_key_check(singleton, hmac) values (true, ?) on conflict do nothing");
                var select = connection.prepareStatement("select hmac from master_key_check")) {
            insert.setBytes(1, mine);
            insert.executeUpdate();
            try (var row = select.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(mine, row.getBytes(1))) {
                    throw new StartRefused(
                            "KIRONGGO_MASTER_KEY is not the key that this database was made with; start with that key.");
                }
            }
        }
    }
}
