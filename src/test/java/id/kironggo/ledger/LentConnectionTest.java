package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever borrows a connection for a transaction of its own ends it and gives it back as it was, by itself. */
@Plain
class LentConnectionTest {

    private static final Set<String> ENDS = Set.of("setAutoCommit", "commit", "rollback", "close");
    private static final List<String> KEPT = List.of("setAutoCommit", "commit", "setAutoCommit", "close");
    private static final List<String> TAKEN_BACK = List.of("setAutoCommit", "rollback", "setAutoCommit", "close");

    private final ProvedLedger ledger = new ProvedLedger();
    private final List<String> ends = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsRecordedTogether() throws SQLException {
        var scribe = new Scribe(null, new ObjectMapper(), Clock.systemUTC());
        var group = new GroupCommit(Watched.database(ledger.database().serving(), this::note), scribe, new Counted());
        var act = new GroupCommit.Act(new Noted(UUID.randomUUID(), 1, 1, 1), Caller.system());

        group.record(connection -> List.of(act));
        assertThat(ends).isEqualTo(KEPT);

        ends.clear();
        assertThatThrownBy(() -> group.record(connection -> {
                    throw new IllegalStateException("tired");
                }))
                .hasMessage("tired");
        assertThat(ends).isEqualTo(TAKEN_BACK);
    }

    @Test
    void whatIsSigned() throws SQLException {
        notary("").step();
        assertThat(ends).isEqualTo(KEPT);

        ends.clear();
        ledger.fill(1, "a");
        ledger.place();
        assertThatThrownBy(() -> notary("pg_try_advisory_xact_lock").step()).hasMessage("out of reach");
        assertThat(ends).isEqualTo(TAKEN_BACK);
    }

    @Test
    void whatIsPlaced() throws Exception {
        place("");
        assertThat(ends.subList(0, 4)).isEqualTo(KEPT);

        ends.clear();
        place("pg_try_advisory_xact_lock");
        assertThat(ends.subList(0, 4)).isEqualTo(TAKEN_BACK);
    }

    private void place(String failing) throws InterruptedException {
        var sequencer = new Sequencer(Watched.database(ledger.database().serving(), failingAt(failing)));
        sequencer.wake();
        sequencer.start(null);
        try {
            await().until(() -> ends.contains("close"));
        } finally {
            sequencer.stop(null);
        }
    }

    private Notary notary(String failing) {
        var real = ledger.database().serving();
        return new Notary(
                Watched.database(real, failingAt(failing)),
                new LogKeys(real, Keyring.vault(), "ledger.example.org"),
                Clock.systemUTC());
    }

    private Watched.Look failingAt(String sql) {
        return call -> {
            if (!sql.isEmpty() && call.contains(sql)) {
                throw new SQLException("out of reach");
            }
            note(call);
        };
    }

    private void note(String call) {
        if (ENDS.contains(call)) {
            ends.add(call);
        }
    }
}
