package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.GrowingTree;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.SignedNote;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty writers commit when they please, two replicas give positions, and the one that is giving them is killed with its transaction
 * open: positions stay dense, the feed has what was committed and nothing else, and both replicas tell one root.
 */
class SequencedTrial {

    private static final int WRITERS = 20;
    private static final int TRANSACTIONS = 250;
    private static final int HELD_OPEN_MILLIS = 40;
    /** The sequencer's advisory lock, as pg_locks shows it: high and low half. */
    private static final long LOCK = 0x4B49524F4E474747L;

    private static final String FACT = """
        with given as (
            select ?::uuid as id, format('{"data":{"writer":%s},"id":"%s"}', ?::int, ?::uuid) as canonical),
        entry as (
            insert into ledger_entry(id, at, type, subject, client, audience, canonical, leaf_hash)
            select id, now(), 'id.kironggo.test.noted.v1', 'tests/1', 'system', '{}', canonical,
                sha256('\\x00'::bytea || convert_to(canonical, 'UTF8')) from given)
        insert into ledger_queue(entry) select id from given\
        """;

    private static final String SEQUENCING = """
        select application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and l.classid = %d and l.objid = %d\
        """.formatted(LOCK >>> 32, LOCK & 0xFFFFFFFFL);

    private final byte[] masterKey = new byte[32];

    @TempDir
    Path scratch;

    @Test
    void positionsStayDenseAndTheFeedWholeThoughTheSequencingReplicaIsKilled() throws Exception {
        new SecureRandom().nextBytes(masterKey);
        var replicas = new HashMap<String, PackagedService>();
        try (var database = EmbeddedDatabase.start(scratch.resolve("server"))) {
            for (var name : List.of("first", "second")) {
                replicas.put(name, replica(database, name).awaitReady());
            }
            try (var owner = owner(database)) {
                var storm = CompletableFuture.supplyAsync(() -> Crowd.of(WRITERS, number -> write(database, number)));
                await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                number(owner, "select count(*) from ledger_position") > WRITERS * TRANSACTIONS / 4);
                var killed = killSequencing(database, replicas);
                assertThat(storm).as("in the middle").isNotDone();
                var written = storm.get(120, TimeUnit.SECONDS).stream()
                        .flatMap(Collection::stream)
                        .toList();
                var survivor = replicas.get(killed.equals("first") ? "second" : "first");
                assertThat(feed(survivor, written.size()))
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(written);
                replicas.put(killed, replica(database, killed).awaitReady()).close();
                assertOneLedger(owner, replicas.values());
                System.out.printf(
                        "%d facts of %d writers, the sequencing one of two replicas killed: positions dense, the feed whole%n",
                        written.size(), WRITERS);
            } finally {
                for (var replica : replicas.values()) {
                    replica.close();
                }
            }
        }
    }

    /** Kills the replica that is giving positions, while it waits for leave to write them; gives its name. */
    private static String killSequencing(EmbeddedDatabase database, Map<String, PackagedService> replicas)
            throws Exception {
        try (var owner = owner(database)) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("lock table ledger_position in exclusive mode");
            }
            var names = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> names.addAll(sequencing(database)));
            replicas.get(names.get(0)).kill();
            owner.rollback();
            return names.get(0);
        }
    }

    private static List<String> sequencing(EmbeddedDatabase database) throws SQLException {
        try (var owner = owner(database);
                var statement = owner.createStatement();
                var row = statement.executeQuery(SEQUENCING)) {
            return row.next() ? List.of(row.getString(1)) : List.of();
        }
    }

    /** What one of the writers has committed; of five transactions it thinks better of one. */
    private static List<String> write(EmbeddedDatabase database, int writer) {
        var committed = new ArrayList<String>();
        var random = ThreadLocalRandom.current();
        try (var connection = DriverManager.getConnection(
                        database.url(), database.servingUser(), database.servingPassword());
                var insert = connection.prepareStatement(FACT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                var entries = new ArrayList<String>();
                for (int facts = 1 + random.nextInt(3); facts > 0; facts--) {
                    var id = UUID.randomUUID();
                    insert.setObject(1, id);
                    insert.setInt(2, writer);
                    insert.setObject(3, id);
                    insert.execute();
                    entries.add(id.toString());
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(HELD_OPEN_MILLIS));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(entries);
                }
            }
            return committed;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The writers' facts in the feed of a coordinator, read from its beginning until there are so many. */
    private static List<String> feed(PackagedService service, int many) {
        var token = PackagedExchange.token(service, "DISKOMINFO");
        var seen = new ArrayList<String>();
        var after = new ArrayList<>(List.of(""));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonPath page;
            do {
                page = PackagedExchange.bearing(service, token)
                        .queryParam("after", after.get(0))
                        .queryParam("limit", 100)
                        .get("/v1/events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.findAll { it.subject == 'tests/1' }.id", String.class));
                after.set(0, page.getString("next"));
            } while (!page.getList("items").isEmpty());
            return seen.size() >= many;
        });
        return seen;
    }

    private static void assertOneLedger(Connection owner, Collection<PackagedService> replicas) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            long size = number(owner, "select count(*) from ledger_position");
            assertThat(number(owner, "select min(position) from ledger_position"))
                    .isZero();
            assertThat(number(owner, "select max(position) from ledger_position"))
                    .isEqualTo(size - 1);
            assertThat(number(owner, "select count(*) from ledger_entry")).isEqualTo(size);
            var root = new GrowingTree();
            for (var canonical : canonical(owner)) {
                root.add(Hashes.leaf(canonical));
            }
            for (var replica : replicas) {
                var note = RestAssured.get("http://localhost:" + replica.port() + "/v1/ledger/checkpoint")
                        .asString();
                var checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
                assertThat(checkpoint.size()).isEqualTo(size);
                assertThat(checkpoint.root()).isEqualTo(root.root());
            }
        });
    }

    private static List<String> canonical(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select e.canonical from ledger_position p join ledger_entry e"
                        + " on e.id = p.entry order by p.position")) {
            var entries = new ArrayList<String>();
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
            return entries;
        }
    }

    private PackagedService replica(EmbeddedDatabase database, String name) throws Exception {
        return PackagedService.on(
                database,
                database.url() + "?ApplicationName=" + name,
                scratch.resolve("data"),
                Map.of(
                        "KIRONGGO_DEMO", "force",
                        "KIRONGGO_ISSUER", "http://kironggo.example.org",
                        "KIRONGGO_MASTER_KEY", Base64.getEncoder().encodeToString(masterKey)));
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.migratingUser(), database.migratingPassword());
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
