package id.kironggo.platform.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL in the data directory, for whoever runs the service without a database server of their own.
 *
 * <p>It keeps its data between starts and through a {@code kill -9} of either process. It listens on the loopback
 * address, on a free port, and asks everybody for a password, since other users of the machine can connect there too.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "kironggo";
    private static final String SUPERUSER = "postgres";
    private static final String MIGRATING = "kironggo_owner";
    private static final String SERVING = "kironggo_app";

    private final Path directory;
    private final FileChannel lock;
    private final int port;
    private final Map<String, String> passwords = new TreeMap<>();
    private final FutureTask<Void> starting;
    private PostgresBinaries programs;
    private boolean closed;

    private EmbeddedDatabase(Path dataDir) throws IOException {
        SecretFiles.createDirectory(dataDir);
        lock = lock(dataDir);
        try {
            directory = dataDir.resolve("postgresql");
            SecretFiles.createDirectory(directory);
            for (String role : List.of(SUPERUSER, MIGRATING, SERVING)) {
                passwords.put(
                        role, SecretFiles.readOrCreate(directory.resolve(role + ".password"), SecretFiles.password()));
            }
            port = freePort();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        starting = new FutureTask<>(this::bringUp);
        new Thread(starting, "start-postgresql").start();
    }

    private Void bringUp() throws IOException, SQLException {
        try {
            programs = PostgresBinaries.in(directory);
            stopLeftOver();
            initialise();
            start();
            try {
                prepare();
            } catch (IOException | SQLException e) {
                stop();
                throw e;
            }
            return null;
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts the database kept under {@code dataDir}, making it where there is none yet.
     *
     * @throws StartRefused with one readable line, when it can't be started there
     */
    public static EmbeddedDatabase start(Path dataDir) {
        EmbeddedDatabase database = begin(dataDir);
        database.await();
        return database;
    }

    /**
     * Begins to {@link #start}, and returns as soon as its address and passwords are known: the rest of the service starts
     * meanwhile, until it needs the database and {@linkplain #await() awaits} it.
     */
    public static EmbeddedDatabase begin(Path dataDir) {
        Path dir = dataDir.toAbsolutePath().normalize();
        try {
            return new EmbeddedDatabase(dir);
        } catch (IOException e) {
            throw refusal(dir, e);
        }
    }

    /** Waits until it serves. */
    public void await() {
        try {
            starting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw refusal(directory.getParent(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal(directory.getParent(), e);
        }
    }

    private static StartRefused refusal(Path dataDir, Throwable failure) {
        if (failure instanceof AccessDeniedException denied) {
            return new StartRefused("The data directory " + dataDir + " can't be used: no access to " + denied.getFile()
                    + ". Start the service as the user who owns it, or set KIRONGGO_DATA_DIR.");
        }
        return new StartRefused("The embedded PostgreSQL in " + dataDir + " doesn't start: " + failure.getMessage());
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The role that serves: it owns nothing. */
    public String servingUser() {
        return SERVING;
    }

    public String servingPassword() {
        return passwords.get(SERVING);
    }

    /** The role that migrates: it owns the database. */
    public String migratingUser() {
        return MIGRATING;
    }

    public String migratingPassword() {
        return passwords.get(MIGRATING);
    }

    /** Stops PostgreSQL and leaves the data directory to the next. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            // a PostgreSQL that is only half up would be left over
            await();
        } catch (StartRefused alreadyTold) {
            return;
        }
        try {
            stop();
        } finally {
            lock.close();
        }
    }

    private static FileChannel lock(Path dataDir) throws IOException {
        FileChannel channel =
                FileChannel.open(dataDir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which means the same to the caller.
        }
        channel.close();
        throw new StartRefused("The data directory " + dataDir
                + " is in use by another running Kironggo. Stop that one, or set KIRONGGO_DATA_DIR to another place.");
    }

    /**
     * Stops the PostgreSQL that outlived a killed service; we hold the lock, so it serves nobody. It isn't kept running:
     * sessions of the dead service may still hold locks in it, and its settings may be an earlier release's.
     */
    private void stopLeftOver() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && programs.isRunning(Long.parseLong(lines.get(0).strip()))) {
            stop();
        } else {
            // In a container the same few process ids come again, and PostgreSQL would take any of them for its own.
            Files.delete(pidFile);
        }
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        Path fresh = directory.resolve("data.new");
        PostgresBinaries.deleteTree(fresh);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + directory.resolve(SUPERUSER + ".password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException {
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + data(),
                        "--log=" + directory.resolve("server.log"),
                        "--wait",
                        "--timeout=300",
                        "--options=-p " + port + " " + ServerSettings.options()));
    }

    private void stop() throws IOException {
        programs.run("pg_ctl", List.of("stop", "--pgdata=" + data(), "--mode=fast", "--wait", "--timeout=60"));
    }

    private void prepare() throws IOException, SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            for (Map.Entry<String, String> setting : ServerSettings.DURABILITY.entrySet()) {
                String actual = single(sql, "SHOW " + setting.getKey());
                if (!setting.getValue().equals(actual)) {
                    throw new IOException(setting.getKey() + " is " + actual + ": a commit could be lost");
                }
            }
            for (String role : List.of(SUPERUSER, MIGRATING, SERVING)) {
                if (single(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'") == null) {
                    sql.execute("CREATE ROLE " + role);
                }
                sql.execute("ALTER ROLE " + role + " LOGIN PASSWORD '" + passwords.get(role) + "'");
            }
            sql.execute("GRANT " + SERVING + " TO " + MIGRATING);
            if (single(sql, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'") == null) {
                sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + MIGRATING);
            }
        }
    }

    private Connection superuser() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(SUPERUSER);
        source.setUser(SUPERUSER);
        source.setPassword(passwords.get(SUPERUSER));
        return source.getConnection();
    }

    private static String single(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }
}
