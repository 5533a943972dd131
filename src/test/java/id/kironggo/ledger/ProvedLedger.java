package id.kironggo.ledger;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.PlainDatabase;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import id.kironggo.proof.GrowingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A ledger of its own, with sequencer and notary, and what an auditor keeps of it in a directory. */
final class ProvedLedger implements AutoCloseable {

    private static final String FILL = """
        with given as (
            select gen_random_uuid() as id, '{"data":{"number":' || n || '},"id":"' || gen_random_uuid() || '","text":"\\u00e9 \\"%1$s\\""}' as canonical
            from generate_series(1, %2$d) n order by n),
        entry as (
            insert into ledger_entry
            select id, now(), 'test', 'tests/1', 'system', null, '{}', canonical,
                sha256('\\x00'::bytea || convert_to(canonical, 'UTF8')) from given returning id)
        insert into ledger_queue(entry) select id from given\
        """;

    private final PlainDatabase.Apart database = PlainDatabase.apart();
    private final LogKeys keys = new LogKeys(database.serving(), Keyring.vault(), "ledger.example.org");
    private final Notary notary = new Notary(database.serving(), keys, Clock.systemUTC());
    private final Prover prover = new Prover(database.serving());
    private final LedgerReader reader = new LedgerReader(database.serving(), null);

    /** Records and places so many facts. */
    void grow(int facts, String text) throws SQLException, InterruptedException {
        long head = reader.head();
        fill(facts, text);
        var sequencer = sequencer();
        sequencer.start(null);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.head() == head + facts);
        } finally {
            sequencer.stop(null);
        }
    }

    /** Records so many facts, and leaves them in the queue. */
    void fill(int facts, String text) throws SQLException {
        run(FILL.formatted(text, facts));
    }

    /** Records what somebody did at this time, and leaves it in the queue. */
    List<Recorded> record(Instant time, Caller by, List<? extends Fact> facts) throws SQLException {
        var mapper = new ObjectMapper();
        new JsonSettings().customize(mapper);
        var scribe = new Scribe(Keyring.vault(), mapper, Clock.fixed(time, ZoneOffset.UTC));
        var told = new ArrayList<Recorded>();
        new GroupCommit(database.serving(), scribe, new Counted())
                .record(
                        facts.stream()
                                .map(fact -> new GroupCommit.Act(fact, by))
                                .toList(),
                        (trip, recorded) -> told.addAll(recorded));
        return told;
    }

    /** Gives what is in the queue its positions. */
    void place() throws SQLException {
        run(Sequencer.PLACE);
    }

    Sequencer sequencer() {
        return new Sequencer(database.serving());
    }

    /** Lets the notary work until it has signed what there is. */
    void sign() throws SQLException {
        while (notary.step() == Notary.Step.MORE) {
            // the tree still grows
        }
    }

    PlainDatabase.Apart database() {
        return database;
    }

    Notary notary() {
        return notary;
    }

    Prover prover() {
        return prover;
    }

    /** Another replica's notary. */
    Notary anotherNotary() {
        return new Notary(
                database.serving(),
                new LogKeys(database.serving(), Keyring.vault(), "ledger.example.org"),
                Clock.systemUTC());
    }

    /** One for whom it is this time. */
    Notary notaryAt(Instant time) {
        return new Notary(database.serving(), keys, Clock.fixed(time, ZoneOffset.UTC));
    }

    void run(String sql) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows there are of this table, or of what else stands after {@code from}. */
    long count(String from) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The tree of all leaf hashes, without any tile. */
    GrowingTree recomputed() throws SQLException {
        var tree = new GrowingTree();
        leaves().forEach(tree::add);
        return tree;
    }

    List<byte[]> leaves() throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select leaf_hash from ledger_position order by position")) {
            var leaves = new ArrayList<byte[]>();
            while (rows.next()) {
                leaves.add(rows.getBytes(1));
            }
            return leaves;
        }
    }

    /** Keeps checkpoint and key; gives the file of the checkpoint. */
    Path keep(Path directory, String name) throws IOException {
        Files.writeString(directory.resolve("key"), prover.key());
        return Files.writeString(directory.resolve(name), prover.checkpoint());
    }

    /** The whole export, as this connection sees the ledger. */
    static Path export(Connection connection, Path file) throws SQLException, IOException {
        var lines = new LedgerExport(null, new ObjectMapper(), null).lines(connection, 0, Integer.MAX_VALUE);
        return Files.writeString(file, String.join("", lines));
    }

    @Override
    public void close() {
        database.close();
    }
}
