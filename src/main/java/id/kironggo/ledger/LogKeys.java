package id.kironggo.ledger;

import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.proof.VerifierKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which name and key the log of this epoch signs: made once, the same for every replica; the private one lies sealed. */
@ApplicationScoped
public class LogKeys {

    private static final String EPOCH = "select epoch from ledger_epoch order by started_at desc limit 1";

    private final AgroalDataSource database;
    private final FieldVault vault;
    private final String host;
    private volatile LogKey held;

    LogKeys(AgroalDataSource database, FieldVault vault, @ConfigProperty(name = "kironggo.ledger.origin") String host) {
        this.database = database;
        this.vault = vault;
        this.host = host;
    }

    /** The log of before has ended: its name must not stand on what is recorded from now on. */
    @Inject
    void follow(Signals signals) {
        signals.hear(Signals.BEGUN_ANEW, List.of(""), () -> held = null);
    }

    /** The key that signs now, after a look at which epoch it is. */
    LogKey current() throws SQLException {
        try (var connection = database.getConnection()) {
            var epoch = epoch(connection);
            var key = held;
            if (key == null || !key.epoch().equals(epoch)) {
                key = find(connection, epoch).orElse(null);
                if (key == null) {
                    make(connection, epoch);
                    key = find(connection, epoch).orElseThrow();
                }
                held = key;
            }
            return key;
        }
    }

    /** The name of the log, such as {@code kironggo.bondowosokab.go.id/4f0c2b3e5d1a}; told even where no key could be made. */
    public String origin() {
        var key = held;
        if (key != null) {
            return key.origin();
        }
        try (var connection = database.getConnection()) {
            return name(epoch(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(String epoch) {
        return host + "/" + epoch;
    }

    static String epoch(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(EPOCH);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Optional<LogKey> find(Connection connection, String epoch) throws SQLException {
        try (var query =
                connection.prepareStatement("select origin, public_key, private_key from ledger_key where epoch = ?")) {
            query.setString(1, epoch);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] secret = vault.openBytes("ledger_key", "private_key", epoch, row.getBytes(3));
                return Optional.of(LogKey.of(epoch, row.getString(1), row.getBytes(2), secret));
            }
        }
    }

    private void make(Connection connection, String epoch) throws SQLException {
        var pair = LogKey.generate();
        var name = name(epoch);
        try (var insert = connection.prepareStatement("insert into ledger_key(epoch, origin, public_key, private_key)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, epoch);
            insert.setString(2, name);
            insert.setBytes(3, VerifierKey.of(name, pair.getPublic()).publicKey());
            insert.setBytes(
                    4,
                    vault.sealBytes(
                            "ledger_key",
                            "private_key",
                            epoch,
                            pair.getPrivate().getEncoded()));
            insert.executeUpdate();
        }
    }
}
