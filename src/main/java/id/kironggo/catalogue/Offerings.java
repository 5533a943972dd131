package id.kironggo.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.Signals;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The published versions in memory, so that nobody asks the database what a service looks like for every request. */
@ApplicationScoped
class Offerings {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private static final String STAMP = "select count(*), coalesce(sum(version), 0) from service";
    private static final String CURRENT = """
            select v.number, v.definition, v.published_at, s.version
            from service s join service_version v on v.service = s.code and v.number = s.current_version""";
    private static final String ONE = """
            select v.number, v.definition, v.published_at, s.version
            from service s join service_version v on v.service = s.code
            where s.code = ? and v.number = ? and v.status <> 'DRAFT'""";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final TransactionSynchronizationRegistry transaction;

    private final ReentrantLock refreshing = new ReentrantLock();
    private final Map<Key, Listed> everPublished = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;

    Offerings(
            AgroalDataSource database,
            ObjectMapper mapper,
            TransactionSynchronizationRegistry transaction,
            Signals signals) {
        signals.hear(Signals.BEGUN_ANEW, List.of(""), this::forget);
        this.database = database;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /** The versions in force, by code; at most two seconds old. */
    @SuppressWarnings("ReferenceEquality") // whether another thread has put a new snapshot, not whether it is alike
    NavigableMap<String, Listed> current() {
        var known = snapshot;
        if (known == null) {
            refreshing.lock();
        } else if (System.nanoTime() - known.readAt < FRESH || !refreshing.tryLock()) {
            return known.offerings;
        }
        try {
            if (snapshot == known || snapshot == null) {
                snapshot = refreshed(known);
            }
            return snapshot.offerings;
        } finally {
            refreshing.unlock();
        }
    }

    /** A version, in force or not any more; being published it never changes, so it is read once. */
    Optional<Listed> ever(String code, int version) {
        var key = new Key(code, version);
        var known = everPublished.get(key);
        if (known == null && version > 0) {
            known = outside(() -> one(key));
            if (known != null) {
                everPublished.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Lets the next question after the current transaction see what it changed. */
    void forgetAfterTransaction() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                refreshing.lock();
                try {
                    var known = snapshot;
                    snapshot = known == null
                            ? null
                            : new Snapshot(known.offerings, known.stamp, System.nanoTime() - 2 * FRESH);
                } finally {
                    refreshing.unlock();
                }
            }
        });
    }

    /** Reads once after everything is loaded, so that no request ever waits for it with a connection in its hand. */
    void warm(@Observes @Priority(90) StartupEvent start) {
        snapshot = null;
        current();
    }

    /** What was published before never was: who asks next reads anew. */
    private void forget() {
        refreshing.lock();
        try {
            everPublished.clear();
            snapshot = null;
        } finally {
            refreshing.unlock();
        }
    }

    private Snapshot refreshed(Snapshot known) {
        try {
            return outside(() -> read(known));
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            Log.warn("The catalogue could not be read again; the last one stays in use", e);
            return new Snapshot(known.offerings, known.stamp, System.nanoTime());
        }
    }

    /** Never inside the caller's transaction: what it may yet roll back must not stay here. */
    private static <T> T outside(Reading<T> reading) {
        return QuarkusTransaction.suspendingExisting().call(reading::read);
    }

    private Snapshot read(Snapshot known) throws SQLException, JsonProcessingException {
        long readAt = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            Stamp stamp;
            try (var row = statement.executeQuery(STAMP)) {
                row.next();
                stamp = new Stamp(row.getLong(1), row.getLong(2));
            }
            if (known != null && known.stamp.equals(stamp)) {
                return new Snapshot(known.offerings, stamp, readAt);
            }
            var offerings = new TreeMap<String, Listed>();
            try (var rows = statement.executeQuery(CURRENT)) {
                while (rows.next()) {
                    var listed = listed(rows);
                    var offering = listed.offering();
                    everPublished.putIfAbsent(new Key(offering.code(), offering.version()), listed);
                    offerings.put(offering.code(), listed);
                }
            }
            return new Snapshot(Collections.unmodifiableNavigableMap(offerings), stamp, readAt);
        }
    }

    private Listed one(Key key) throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ONE)) {
            query.setString(1, key.code);
            query.setInt(2, key.version);
            try (var row = query.executeQuery()) {
                return row.next() ? listed(row) : null;
            }
        }
    }

    private Listed listed(ResultSet row) throws SQLException, JsonProcessingException {
        var definition = mapper.readValue(row.getString(2), ServiceDefinition.class);
        var publishedAt = row.getObject(3, OffsetDateTime.class).toInstant();
        return new Listed(Offering.of(definition, row.getInt(1), publishedAt), definition, row.getLong(4));
    }

    private record Key(String code, int version) {}

    /** Changes whenever any service does. */
    private record Stamp(long services, long versions) {}

    private record Snapshot(NavigableMap<String, Listed> offerings, Stamp stamp, long readAt) {}

    /** A look into the database. */
    private interface Reading<T> {
        T read() throws SQLException, JsonProcessingException;
    }
}
