package id.kironggo.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who relays, and from where. */
@Plain
class LeaseTest {

    @Test
    void oneHoldsItUntilItIsGivenBackOrRunsOut() throws SQLException {
        try (var database = PlainDatabase.apart()) {
            var lease = new Lease(database.serving());
            var first = UUID.randomUUID();
            var second = UUID.randomUUID();
            assertThat(lease.take(first)).isTrue();
            assertThat(lease.take(second)).isFalse();
            assertThat(lease.keep(first)).isTrue();
            lease.release(second);
            assertThat(lease.take(second)).as("released by who doesn't hold it").isFalse();
            lease.release(first);
            assertThat(lease.take(second)).isTrue();
            expire(database);
            assertThat(lease.take(first)).isTrue();
            assertThat(lease.keep(second)).isFalse();
        }
    }

    @Test
    void whoseTermIsOverPutsNothingDown() throws SQLException {
        try (var database = PlainDatabase.apart()) {
            var lease = new Lease(database.serving());
            var old = UUID.randomUUID();
            lease.take(old);
            assertThat(lease.begin(old, "a", "t")).hasValue(-1);
            assertThat(lease.store(old, 7)).isTrue();
            expire(database);
            var next = UUID.randomUUID();
            lease.take(next);
            assertThat(lease.store(old, 9)).isFalse();
            assertThat(lease.begin(old, "b", "t")).isEmpty();
            assertThat(lease.begin(next, "a", "t")).hasValue(7);
        }
    }

    @Test
    void aPositionCountsInItsEpochAndTopicOnly() throws SQLException {
        try (var database = PlainDatabase.apart()) {
            var lease = new Lease(database.serving());
            var term = UUID.randomUUID();
            lease.take(term);
            lease.begin(term, "a", "t");
            lease.store(term, 7);
            assertThat(lease.position("a")).isEqualTo(7);
            assertThat(lease.position("b")).isEqualTo(-1);
            assertThat(lease.begin(term, "b", "t")).hasValue(-1);
            lease.store(term, 3);
            assertThat(lease.begin(term, "b", "u")).hasValue(-1);
        }
    }

    private static void expire(PlainDatabase.Apart database) throws SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("update kafka_relay set held_until = clock_timestamp() - interval '1 second'");
        }
    }
}
