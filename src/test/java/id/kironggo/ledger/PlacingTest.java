package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.KeptSynchronizations;
import id.kironggo.Overheard;
import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.platform.persistence.PlainTrip;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How entries get their positions, and how they are read by them. */
@Plain
class PlacingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AgroalDataSource database = PlainDatabase.serving();
    private final LedgerReader reader = new LedgerReader(database, null);
    private final UUID run = UUID.randomUUID();
    private final String subject = "tests/" + run;

    @Test
    void entriesAreReadByThePositionsThatTheyGetInTheOrderInWhichTheyWereRecorded() throws Exception {
        placed(new Sequencer(database)); // what other tests left behind
        var first = record(1);
        var second = record(2);
        var third = record(1);
        assertThat(reader.timeline(subject)).extracting(LedgerEntry::position).containsOnlyNulls();
        long before = reader.head();

        placed(new Sequencer(database));

        var timeline = reader.timeline(subject);
        assertThat(timeline).extracting(LedgerEntry::id).containsExactly(first, second, third);
        assertThat(timeline).extracting(LedgerEntry::position).containsExactly(before + 1, before + 2, before + 3);
        assertThat(reader.head()).isEqualTo(before + 3);
        assertThat(reader.after(before, 10)).isEqualTo(timeline);
        assertThat(reader.after(before, 2)).isEqualTo(timeline.subList(0, 2));
        assertThat(reader.after(before + 2, 10)).isEqualTo(timeline.subList(2, 3));
        assertThat(reader.after(before, Set.of(subject + "/writers/1"), 10))
                .extracting(LedgerEntry::id)
                .containsExactly(first, third);
        assertThat(reader.after(before, Set.of(subject, subject + "/writers/1"), 10))
                .as("once each")
                .isEqualTo(timeline);
        assertThat(reader.after(before, Set.of(subject), 1)).isEqualTo(timeline.subList(0, 1));
        assertThat(reader.after(before + 1, Set.of(subject), 10)).isEqualTo(timeline.subList(1, 3));
        assertThat(reader.after(before, Set.of("agency:NIHIL"), 10)).isEmpty();
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        var id = record(1);

        var entry = reader.timeline(subject).get(0);
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.position()).isNull();
        assertThat(entry.type()).isEqualTo("id.kironggo.test.noted.v1");
        assertThat(entry.subject()).isEqualTo(subject);
        assertThat(entry.agency()).isEqualTo("KEC-07");
        assertThat(entry.canonical()).contains(id.toString());
        assertThat(entry.at()).isBetween(java.time.Instant.now().minusSeconds(60), java.time.Instant.now());
        assertThat(reader.timeline("tests/" + UUID.randomUUID())).isEmpty();
        assertThat(reader.epoch()).matches("[0-9a-f]{12}").isEqualTo(reader.epoch());
    }

    @Test
    void whatIsPlacedIsNotifiedOnceThePositionIsThere() throws Exception {
        try (var listening = PlainDatabase.owner();
                var statement = listening.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
            record(1);
            placed(new Sequencer(database));

            assertThat(heard(listening, 2_000)).extracting("parameter").containsOnly(Sequencer.PLACED);
        }
    }

    @Test
    void nobodyIsNotifiedWhereNothingWasPlaced() throws Exception {
        record(1);
        placed(new Sequencer(database));
        try (var listening = PlainDatabase.owner();
                var statement = listening.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
            var sequencer = new Sequencer(database);
            sequencer.start(null);
            var notices = heard(listening, 300);
            sequencer.stop(null);
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void oneReplicaPlacesWhileItHoldsTheLockAndAnotherWaits() throws Exception {
        var sequencer = new Sequencer(database);
        try (var other = PlainDatabase.owner();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x4B49524F4E474747L + ")");
            record(1);
            sequencer.start(null);
            Thread.sleep(300);
            assertThat(reader.timeline(subject).get(0).position()).isNull();

            statement.execute("select pg_advisory_unlock_all()");
            await().atMost(PATIENCE).until(() -> reader.timeline(subject).get(0).position() != null);
        } finally {
            sequencer.stop(null);
        }
    }

    @Test
    void afterItsStopNothingIsPlaced() throws Exception {
        var sequencer = new Sequencer(database);
        sequencer.start(null);
        record(1);
        await().atMost(PATIENCE).until(() -> reader.timeline(subject).get(0).position() != null);
        sequencer.stop(null);

        record(1);
        sequencer.wake();
        Thread.sleep(200);
        assertThat(reader.timeline(subject).get(1).position()).isNull();
        placed(new Sequencer(database));
    }

    @Test
    void aDatabaseThatFailsForAWhileIsTriedAgainAfterARestEachTime() throws Exception {
        record(1);
        var tried = new AtomicInteger();
        long begun = System.nanoTime();
        try (var warnings = new Overheard(Sequencer.class.getName())) {
            placed(new Sequencer(failing(new AtomicInteger(2), tried)));

            assertThat(warnings.lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                    .contains("out of reach"));
        }
        assertThat(tried.get()).isGreaterThan(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatCannotBePlacedStaysInTheQueueAndIsPlacedOnceItCan() throws Exception {
        var entry = record(1);
        PlainDatabase.run("insert into ledger_position select 1000000, id, leaf_hash from ledger_entry where id = '"
                + entry + "'");
        var sequencer = new Sequencer(database);
        try (var warnings = new Overheard(Sequencer.class.getName())) {
            sequencer.start(null);
            await().atMost(PATIENCE).until(() -> !warnings.lines().isEmpty());
            assertThat(PlainDatabase.list("select entry from ledger_queue where entry = '" + entry + "'"))
                    .hasSize(1);
        } finally {
            sequencer.stop(null);
            PlainDatabase.run("delete from ledger_position where position = 1000000");
        }
        placed(new Sequencer(database));
        assertThat(reader.timeline(subject)).extracting(LedgerEntry::position).containsExactly(reader.head());
    }

    @Test
    void moreThanOneBatchIsPlacedWithoutAGap() throws Exception {
        long before = reader.head();
        PlainDatabase.run("""
                with entry as (insert into ledger_entry
                    select gen_random_uuid(), now(), 'test', '%s', 'system', null, '{}', n::text, sha256('')
                    from generate_series(1, 5002) n returning id)
                insert into ledger_queue(entry) select id from entry""".formatted(subject));

        placed(new Sequencer(database));
        assertThat(reader.timeline(subject))
                .extracting(LedgerEntry::position)
                .isEqualTo(LongStream.rangeClosed(before + 1, before + 5002)
                        .boxed()
                        .toList());
    }

    @Test
    void itWorksInADaemonThatHasEndedWhenStopReturns() throws Exception {
        var others = sequencers();
        var sequencer = new Sequencer(database);
        sequencer.start(null);
        var started = sequencers();
        started.removeAll(others);

        assertThat(started).hasSize(1).allMatch(Thread::isDaemon);
        sequencer.stop(null);
        assertThat(started).noneMatch(Thread::isAlive);
    }

    private static Set<Thread> sequencers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ledger-sequencer"))
                .collect(Collectors.toSet());
    }

    @Test
    void theConnectionComesBackAsItWasLent() throws Exception {
        record(1);
        placed(new Sequencer(database));

        var lent = new ArrayList<Connection>();
        for (int i = 0; i < 8; i++) {
            lent.add(database.getConnection());
        }
        for (var connection : lent) {
            assertThat(connection.getAutoCommit()).isTrue();
            connection.close();
        }
    }

    /** By reflection, since the driver's own type carries annotations that javac can't read. */
    private static List<Object> heard(Connection listening, int millis)
            throws ReflectiveOperationException, SQLException {
        var type = Class.forName("org.postgresql.PGConnection");
        var notices = type.getMethod("getNotifications", int.class).invoke(listening.unwrap(type), millis);
        return notices == null ? List.of() : List.of((Object[]) notices);
    }

    /** Lets the sequencer work until everything of this run has its position. */
    private void placed(Sequencer sequencer) throws InterruptedException {
        sequencer.start(null);
        try {
            await().atMost(PATIENCE).until(() -> reader.timeline(subject).stream()
                    .map(LedgerEntry::position)
                    .allMatch(Objects::nonNull));
        } finally {
            sequencer.stop(null);
        }
    }

    private UUID record(int writer) {
        var transaction = new KeptSynchronizations();
        var trip = PlainTrip.to(database, transaction);
        var ledger = new Ledger(
                trip, new Scribe(null, new ObjectMapper(), Clock.systemUTC()), new Sequencer(database), transaction);
        var recorded = ledger.record(new Noted(run, writer, 0, 0), Caller.client("kec-07", "KEC-07", Set.of()));
        transaction.complete();
        return recorded.entry();
    }

    /** The database, as long as {@code failures} are left out of reach. */
    private AgroalDataSource failing(AtomicInteger failures, AtomicInteger tried) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                List.of(AgroalDataSource.class).toArray(Class[]::new),
                (proxy, method, args) -> {
                    if (method.getName().equals("getConnection")) {
                        tried.incrementAndGet();
                        if (failures.getAndDecrement() > 0) {
                            throw new SQLException("out of reach");
                        }
                    }
                    try {
                        return method.invoke(database, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
