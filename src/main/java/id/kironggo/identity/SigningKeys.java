package id.kironggo.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.RealTime;
import id.kironggo.platform.privacy.FieldVault;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys in the database, the same for every replica, held in memory ready for use. */
@ApplicationScoped
public class SigningKeys {

    private static final long LOCK = 0x4B49524F4B455953L;
    private static final long RELOAD_NANOS = Duration.ofSeconds(1).toNanos();

    private final AgroalDataSource database;
    private final FieldVault vault;
    private final ObjectMapper mapper;
    private final Clock clock;

    private volatile Map<String, SigningKey> keys = Map.of();
    private long askedAt;
    private RuntimeException failure;

    SigningKeys(AgroalDataSource database, FieldVault vault, ObjectMapper mapper, @RealTime Clock clock) {
        this.database = database;
        this.vault = vault;
        this.mapper = mapper;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(20) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(this::ensureOne);
        reload();
    }

    /** The key that signs now: the one that last became active. */
    SigningKey current() {
        var now = clock.instant();
        return keys.values().stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No signing key is active"));
    }

    /** The key of this id; an unknown one may be another replica's, so the database is asked, at most once a second. */
    Optional<SigningKey> find(String kid) {
        if (!keys.containsKey(kid)) {
            reloadIfDue();
        }
        return Optional.ofNullable(keys.get(kid));
    }

    /** Whether tokens of this key still count, as far as memory knows. */
    boolean holds(String kid) {
        return keys.containsKey(kid);
    }

    List<PublicJwk> published() {
        return keys.values().stream().map(SigningKey::jwk).toList();
    }

    /** Learns of keys that another replica made or retired. */
    @Scheduled(every = "30s", delayed = "30s")
    public synchronized void reload() {
        try {
            keys = load();
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            askedAt = System.nanoTime();
        }
    }

    /** Whoever waited here while somebody else asked in vain has failed with them: in turn, they would wait for minutes. */
    private synchronized void reloadIfDue() {
        if (System.nanoTime() - askedAt > RELOAD_NANOS) {
            reload();
        } else if (failure != null) {
            throw failure;
        }
    }

    private Map<String, SigningKey> load() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select kid, private_key, public_jwk, active_from from signing_key
                        where retired_at is null or retired_at > ? order by active_from, kid""")) {
            query.setObject(1, at(clock.instant()));
            try (var row = query.executeQuery()) {
                var loaded = new LinkedHashMap<String, SigningKey>();
                while (row.next()) {
                    byte[] pkcs8 = vault.openBytes("signing_key", "private_key", row.getString(1), row.getBytes(2));
                    var jwk = mapper.readValue(row.getString(3), PublicJwk.class);
                    var activeFrom = row.getObject(4, OffsetDateTime.class).toInstant();
                    loaded.put(jwk.kid(), SigningKey.of(jwk, pkcs8, activeFrom));
                }
                return loaded;
            }
        } catch (SQLException | JacksonException | GeneralSecurityException e) {
            throw new IllegalStateException("The signing keys could not be read", e);
        }
    }

    void ensureOne() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            try (var row = statement.executeQuery("select count(*) from signing_key where retired_at is null")) {
                row.next();
                if (row.getLong(1) == 0) {
                    insert(connection, SigningKey.generate(clock.instant()));
                }
            }
        } catch (SQLException | JacksonException | GeneralSecurityException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    private void insert(Connection connection, SigningKey key) throws SQLException, JacksonException {
        try (var insert = connection.prepareStatement("""
                insert into signing_key(kid, private_key, public_jwk, created_at, active_from)
                values (?, ?, ?, ?, ?)""")) {
            insert.setString(1, key.kid());
            insert.setBytes(
                    2,
                    vault.sealBytes(
                            "signing_key",
                            "private_key",
                            key.kid(),
                            key.privateKey().getEncoded()));
            insert.setString(3, mapper.writeValueAsString(key.jwk()));
            insert.setObject(4, at(key.activeFrom()));
            insert.setObject(5, at(key.activeFrom()));
            insert.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
