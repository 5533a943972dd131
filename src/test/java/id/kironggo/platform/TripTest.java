package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Owner;
import id.kironggo.platform.persistence.Trip;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trip by itself is one transaction, however long it is: the driver parts a long one. */
@QuarkusTest
class TripTest {

    private static final String INSERT =
            "insert into idempotency_record(scope_hmac, body_hmac, answer, expires_at) values (?, ?, ?, ?)";
    private static final byte[] NOTHING = {};

    @Inject
    AgroalDataSource database;

    private final String name = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1_000})
    void byItselfItIsOneTransaction(int writes) throws SQLException {
        send(writes(writes));

        assertThat(kept()).isEqualTo(writes);
        assertThat(Owner.list("select distinct xmin from " + mine())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1_000})
    void ofOneThatFailsAtItsEndNothingStays(int writes) {
        var trip = writes(writes).write("insert into idempotency_record(scope_hmac) values (?)", NOTHING);

        assertThatThrownBy(() -> send(trip)).hasMessageContaining("body_hmac");

        assertThat(kept()).isZero();
    }

    private Trip writes(int writes) {
        var trip = new Trip();
        for (int i = 0; i < writes; i++) {
            trip.write(INSERT, (name + i).getBytes(StandardCharsets.UTF_8), NOTHING, NOTHING, Instant.now());
        }
        return trip;
    }

    private void send(Trip trip) throws SQLException {
        try (var connection = database.getConnection()) {
            trip.send(connection);
        }
    }

    private long kept() {
        return Owner.count(mine());
    }

    private String mine() {
        return "idempotency_record where substring(scope_hmac for 36) = convert_to('" + name + "', 'UTF8')";
    }
}
