package id.kironggo.platform.persistence;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * What one replica tells the others, over two connections each: that it is worth looking at the database. A hint only:
 * it may come twice, and while the connection is gone it is lost, so that listeners look by themselves now and then.
 */
@ApplicationScoped
public class Signals {

    /** Of NOTIFY; the payload is a topic, and after a space the key where it has one. */
    public static final String CHANNEL = "kironggo";

    /** Told, without a key, when the database is no longer the one that it was: whatever memory holds of it is forgotten. */
    public static final String BEGUN_ANEW = "begun-anew";

    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', told) from unnest(?) told";
    private static final int ATTENTION_MILLIS = 1_000;

    /** A server whose machine is gone is silent, as one is that has nothing to tell: it is asked again after so many quiet looks. */
    private static final int QUIET = 5;

    private static final String SILENCE_SECONDS = "10";
    private static final int RETRY_MILLIS = 1_000;
    private static final int BATCH = 500;

    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<String> untold = new LinkedBlockingQueue<>();
    private final String url;
    private final String user;
    private final String password;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Signals(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        threads = List.of(thread("signals-listen", this::listen), thread("signals-tell", this::tellOthers));
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.interrupt();
            thread.join(2L * ATTENTION_MILLIS);
        }
    }

    /** Tells all replicas, this one at once; for after the commit, never within a transaction. */
    public void tell(String topic, String key) {
        var payload = payload(topic, key);
        ring(payload);
        untold.add(payload);
    }

    /** Runs {@code listener}, which must not block, whenever a topic is told for one of these keys, until it is closed. */
    public Hearing hear(String topic, Collection<String> keys, Runnable listener) {
        var payloads = keys.stream().map(key -> payload(topic, key)).distinct().toList();
        payloads.forEach(payload -> listeners.compute(payload, (any, present) -> {
            var set = present == null ? ConcurrentHashMap.<Runnable>newKeySet() : present;
            set.add(listener);
            return set;
        }));
        return () -> payloads.forEach(payload -> listeners.computeIfPresent(payload, (any, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        }));
    }

    private void ring(String payload) {
        listeners.getOrDefault(payload, Set.of()).forEach(Runnable::run);
    }

    private void listen(Connection connection) throws SQLException {
        subscribe(connection);
        // what was told while nobody listened is not known
        listeners.values().forEach(set -> set.forEach(Runnable::run));
        var attentive = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (running) {
            var heard = attentive.getNotifications(ATTENTION_MILLIS);
            for (var notification : heard) {
                ring(notification.getParameter());
            }
            quiet = heard.length == 0 ? quiet + 1 : 0;
            if (quiet == QUIET) {
                subscribe(connection);
                quiet = 0;
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
    }

    private void tellOthers(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement(NOTIFY)) {
            while (running) {
                var first = untold.poll(ATTENTION_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new LinkedHashSet<>(List.of(first));
                    untold.drainTo(batch, BATCH);
                    notify.setArray(1, connection.createArrayOf("text", batch.toArray()));
                    notify.execute();
                }
            }
        }
    }

    private Thread thread(String name, Work work) {
        var thread = new Thread(() -> keepDoing(work), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void keepDoing(Work work) {
        while (running) {
            try (var connection = DriverManager.getConnection(url, terms())) {
                work.on(connection);
            } catch (SQLException e) {
                Log.warnf("Replicas can't hear each other and look by themselves until then: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Properties terms() {
        var terms = new Properties();
        terms.setProperty("user", user);
        terms.setProperty("password", password);
        terms.setProperty("socketTimeout", SILENCE_SECONDS);
        return terms;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String payload(String topic, String key) {
        return key.isEmpty() ? topic : topic + " " + key;
    }

    /** Ends a listening. */
    public interface Hearing extends AutoCloseable {
        @Override
        void close();
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }
}
