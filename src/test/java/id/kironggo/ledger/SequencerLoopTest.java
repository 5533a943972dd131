package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Overheard;
import id.kironggo.Plain;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sequencer asks of the database, and when. */
@Plain
class SequencerLoopTest {

    private final ProvedLedger ledger = new ProvedLedger();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoIsNotWokenTakesNoLockUnlessSomethingIsDue() throws Exception {
        var sequencer = watched(asked::add);
        sequencer.start(null);
        try {
            await().until(() -> turns().size() > 3);
            assertThat(turns()).containsOnly("LOOK");

            sequencer.wake();
            await().until(() -> turns().contains("PLACE"));
            assertThat(turns().stream().filter("HOLD"::equals)).hasSize(1);

            ledger.fill(1, "a");
            await().until(() -> turns().stream().filter("PLACE"::equals).count() == 2);
        } finally {
            sequencer.stop(null);
        }
    }

    @Test
    void manyCallsWhileItWorkedAreOne() throws Exception {
        var sequencer = watched(asked::add);
        for (int i = 0; i < 5; i++) {
            sequencer.wake();
        }
        sequencer.start(null);
        try {
            await().until(() -> turns().size() > 4);
        } finally {
            sequencer.stop(null);
        }
        assertThat(turns().subList(0, 4)).containsExactly("HOLD", "PLACE", "LOOK", "LOOK");
    }

    /** A backup may be restored under a service that goes on: its transactions are older. */
    @Test
    void whatIsBeforeWhereItEndedIsFoundOnceItBeginsAnew() throws Exception {
        assertThat(findsWhatIsBefore(Duration.ofHours(1))).isFalse();
        assertThat(findsWhatIsBefore(Duration.ofMillis(200))).isTrue();
    }

    private boolean findsWhatIsBefore(Duration anew) throws Exception {
        var sequencer = new Sequencer(Watched.database(ledger.database().serving(), asked::add), anew);
        sequencer.start(null);
        try {
            ledger.fill(1, "a");
            sequencer.wake();
            int looks = turns().size();
            await().until(() -> ledger.count("ledger_queue") == 0 && turns().size() > looks + 4);
            ledger.run("""
                    with old as (insert into ledger_entry
                        select gen_random_uuid(), now(), 'id.kironggo.test.old.v1', 'tests/old', 'system', null, '{agency:A}', '{}', sha256('')
                        returning id)
                    insert into ledger_queue(xid, entry) select '1', id from old""");
            for (int i = 0; i < 40 && ledger.count("ledger_queue") > 0; i++) {
                Thread.sleep(25);
            }
            return ledger.count("ledger_queue") == 0;
        } finally {
            sequencer.stop(null);
        }
    }

    @Test
    void whereABatchIsFullTheNextFollowsAtOnce() throws Exception {
        ledger.fill(5_001, "a");
        var logger = Logger.getLogger(Sequencer.class.getName());
        var level = logger.getLevel();
        logger.setLevel(Level.FINE);
        var sequencer = watched(asked::add);
        try (var said = new Overheard(Sequencer.class.getName())) {
            sequencer.start(null);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> turns().stream().filter("PLACE"::equals).count() == 2);
            assertThat(said.lines()).hasSize(1);
            assertThat(said.lines().get(0))
                    .startsWith("DEBUG ")
                    .endsWith("The sequencer is behind and goes on at once");
        } finally {
            sequencer.stop(null);
            logger.setLevel(level);
        }
        assertThat(turns()).containsSubsequence("PLACE", "HOLD", "PLACE");
        int first = turns().indexOf("PLACE");
        assertThat(turns().subList(first, first + 3)).containsExactly("PLACE", "HOLD", "PLACE");
    }

    @Test
    void whatWasPlacedIsFollowedByAPauseSoThatMoreComesTogether() throws Exception {
        ledger.fill(1, "a");
        var placed = new AtomicLong();
        var next = new AtomicLong();
        var itself = new AtomicReference<Sequencer>();
        var sequencer = watched(call -> {
            if (isPlacing(call)) {
                placed.compareAndSet(0, System.nanoTime());
                itself.get().wake();
            } else if (call.equals("getConnection") && placed.get() > 0) {
                next.compareAndSet(0, System.nanoTime());
            }
        });
        itself.set(sequencer);
        sequencer.start(null);
        try {
            await().until(() -> next.get() > 0);
        } finally {
            sequencer.stop(null);
        }
        assertThat(Duration.ofNanos(next.get() - placed.get())).isGreaterThanOrEqualTo(Duration.ofMillis(10));
    }

    @Test
    void whoStopsItWaitsForWhatItIsDoing() throws Exception {
        ledger.fill(1, "a");
        var sequencer = watched(call -> {
            asked.add(call);
            if (isPlacing(call)) {
                Thread.sleep(500);
            }
        });
        sequencer.start(null);
        await().until(() -> turns().contains("PLACE"));

        sequencer.stop(null);
        assertThat(ledger.leaves()).hasSize(1);
    }

    @Test
    void whoInterruptsItWhileItRestsEndsIt() throws Exception {
        var others = sequencers();
        var failures = new AtomicInteger();
        var sequencer = watched(call -> {
            failures.incrementAndGet();
            throw new SQLException("out of reach");
        });
        sequencer.start(null);
        var started = sequencers();
        started.removeAll(others);
        try {
            await().until(() -> failures.get() == 1);

            started.forEach(Thread::interrupt);
            await().until(() -> started.stream().noneMatch(Thread::isAlive));
        } finally {
            sequencer.stop(null);
        }
        assertThat(failures).hasValue(1);
    }

    private Sequencer watched(Watched.Look look) {
        return new Sequencer(Watched.database(ledger.database().serving(), look));
    }

    /** What was asked so far: the looks at the queue, the tries for the lock and the placings. */
    private List<String> turns() {
        return asked.stream()
                .map(SequencerLoopTest::turn)
                .filter(turn -> !turn.isEmpty())
                .toList();
    }

    private static boolean isPlacing(String call) {
        return call.contains("delete from ledger_queue");
    }

    private static String turn(String call) {
        if (isPlacing(call)) {
            return "PLACE";
        }
        if (call.contains("pg_try_advisory_xact_lock")) {
            return "HOLD";
        }
        return call.contains("from ledger_queue") ? "LOOK" : "";
    }

    private static Set<Thread> sequencers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ledger-sequencer"))
                .collect(Collectors.toSet());
    }
}
