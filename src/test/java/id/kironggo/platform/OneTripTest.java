package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Owner;
import id.kironggo.platform.persistence.OneTrip;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a transaction writes goes out together, in order, and shares its fate. */
@QuarkusTest
class OneTripTest {

    private static final String INSERT =
            "insert into idempotency_record(scope_hmac, body_hmac, answer, expires_at) values (?, ?, ?, ?)";
    private static final String UPDATE = "update idempotency_record set expires_at = ? where scope_hmac = ?";
    private static final byte[] NOTHING = {};

    @Inject
    OneTrip trip;

    private final String name = UUID.randomUUID().toString();
    private final byte[] scope = name.getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsWrittenIsThereAfterTheCommitInTheOrderOfWriting() {
        var later = Instant.parse("2030-01-01T00:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> {
            insert();
            trip.write(UPDATE, later, scope);
            assertThat(kept()).isZero();
        });

        assertThat(Owner.list("select expires_at = '" + later + "' from " + mine()))
                .containsExactly("t");
    }

    @Test
    void aStatementThatFailsLeavesNothingOfTheOthers() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insert();
                    trip.write("insert into idempotency_record(scope_hmac) values (?)", NOTHING);
                }))
                .hasStackTraceContaining("body_hmac");

        assertThat(kept()).isZero();
    }

    @Test
    void aStatementThatWritesNoRowFailsTheTransactionAndSaysWhatItWasToldToSay() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insert();
                    trip.writeOr(() -> new IllegalStateException("somebody was first"), UPDATE, Instant.now(), NOTHING);
                    trip.write(UPDATE, Instant.now(), scope);
                }))
                .hasStackTraceContaining("somebody was first");

        assertThat(kept()).isZero();
    }

    @Test
    void aFailureAfterwardsLeavesNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insert();
                    throw new IllegalStateException("late");
                }))
                .hasMessage("late");

        assertThat(kept()).isZero();
    }

    @Test
    void writingOutsideATransactionIsRefused() {
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(this::insert);
    }

    private void insert() {
        trip.write(INSERT, scope, NOTHING, NOTHING, Instant.now());
    }

    private long kept() {
        return Owner.count(mine());
    }

    private String mine() {
        return "idempotency_record where scope_hmac = convert_to('" + name + "', 'UTF8')";
    }
}
