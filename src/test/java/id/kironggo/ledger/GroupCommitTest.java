package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.security.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts of many share one commit, with what is written beside them, or none is written. */
@Plain
class GroupCommitTest {

    private static final String BESIDE = "insert into external_id(request_id, system, id) values (?, ?, ?)";

    private final UUID run = UUID.randomUUID();
    private final Counted sequencer = new Counted();
    private final GroupCommit group = new GroupCommit(
            PlainDatabase.serving(), new Scribe(null, new ObjectMapper(), Clock.systemUTC()), sequencer);

    @Test
    void factsAndWhatStandsBesideThemShareACommit() throws SQLException {
        var told = new ArrayList<Recorded>();

        group.record(acts(3), (trip, recorded) -> told.addAll(recorded));

        assertThat(told).hasSize(3).doesNotHaveDuplicates();
        assertThat(written("e.id"))
                .containsExactlyElementsOf(
                        told.stream().map(r -> r.entry().toString()).toList());
        assertThat(written("canonical::jsonb -> 'data' ->> 'number'")).containsExactly("0", "1", "2");
        assertThat(written("distinct e.xmin")).hasSize(1);
        assertThat(sequencer.woken).isOne();
    }

    @Test
    void whereWhatStandsBesideFailsNothingIsWritten() {
        assertThatThrownBy(() -> group.record(
                        acts(2),
                        (trip, recorded) -> trip.write(BESIDE, UUID.randomUUID(), "none", "has such a request")))
                .isInstanceOf(SQLException.class);

        assertThat(written("e.id")).isEmpty();
        assertThat(sequencer.woken).isZero();
    }

    @Test
    void workSaysWhatThereIsToRecord() throws SQLException {
        group.record(connection -> {
            assertThat(connection.getAutoCommit()).isFalse();
            return acts(2);
        });

        assertThat(written("canonical::jsonb -> 'data' ->> 'number'")).containsExactly("0", "1");
        assertThat(sequencer.woken).isOne();
        assertUsable();
    }

    @Test
    void workMayFindThatThereIsNothingToRecord() throws SQLException {
        group.record(connection -> {
            execute(connection, "insert into ledger_type(name) values ('" + run + "')");
            return List.of();
        });

        assertThat(written("e.id")).isEmpty();
        assertThat(PlainDatabase.list("select name from ledger_type where name = '" + run + "'"))
                .as("the work itself is done")
                .hasSize(1);
        assertThat(sequencer.woken).isOne();
    }

    @Test
    void workThatFailsLeavesNothingButAConnectionAsItWas() throws SQLException {
        assertThatThrownBy(() -> group.record(connection -> {
                    execute(connection, "insert into ledger_type(name) values ('" + run + "')");
                    throw new IllegalStateException("tired");
                }))
                .hasMessage("tired");

        assertThat(sequencer.woken).isZero();
        assertThat(PlainDatabase.list("select name from ledger_type where name = '" + run + "'"))
                .isEmpty();
        assertUsable();
    }

    /** All connections of the pool commit by themselves again. */
    private static void assertUsable() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 8; i++) {
                taken.add(PlainDatabase.serving().getConnection());
            }
            for (var connection : taken) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Act> acts(int number) {
        var by = Caller.client("kec-07", "KEC-07", Set.of());
        return IntStream.range(0, number)
                .mapToObj(i -> new Act(new Noted(run, 1, 1, i), by))
                .toList();
    }

    private List<String> written(String what) {
        return PlainDatabase.list("select " + what + " from ledger_entry e join ledger_queue q on q.entry = e.id"
                + " where subject = 'tests/" + run + "'" + (what.startsWith("distinct") ? "" : " order by q.ordinal"));
    }
}
