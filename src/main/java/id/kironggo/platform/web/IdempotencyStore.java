package id.kironggo.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.privacy.MasterKey;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps the first answer to a keyed call for 48 hours, sealed under a key that only the Idempotency-Key gives. */
@ApplicationScoped
public class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(48);

    private final AgroalDataSource database;
    private final OneTrip trip;
    private final MasterKey masterKey;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotencyStore(AgroalDataSource database, OneTrip trip, MasterKey masterKey, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.trip = trip;
        this.masterKey = masterKey;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Takes the key for the current transaction, or says that another call is still at work with it; gives the answer that was
     * kept before.
     */
    Optional<Found> claim(IdempotentCall call) throws SQLException {
        call.claimed();
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement("""
                        select claimed, body_hmac, answer from pg_try_advisory_xact_lock(?) claimed
                        left join idempotency_record on scope_hmac = ? and expires_at > ?""")) {
            claim.setLong(1, ByteBuffer.wrap(call.scope()).getLong());
            claim.setBytes(2, call.scope());
            claim.setObject(3, now());
            try (var row = claim.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw stillRunning();
                }
                byte[] body = row.getBytes(2);
                return body == null ? Optional.empty() : Optional.of(new Found(body, row.getBytes(3)));
            }
        }
    }

    /** Begins a call; gives the answer where it was given before. {@code body} is the body, or what stands for it. */
    public Optional<Response> before(IdempotentCall call, ContainerRequestContext request, byte[] body) {
        return call.begin(request, body) ? before(call) : Optional.empty();
    }

    Optional<Response> before(IdempotentCall call) {
        return find(call).flatMap(found -> found.again(call));
    }

    private Optional<Found> find(IdempotentCall call) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select body_hmac, answer from idempotency_record where scope_hmac = ? and expires_at > ?")) {
            query.setBytes(1, call.scope());
            query.setObject(2, now());
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new Found(row.getBytes(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(IdempotentCall call, KeptAnswer answer) throws IOException, GeneralSecurityException {
        if (answer.status() >= 300) {
            return;
        }
        call.answered(answer.body());
        byte[] sealed = masterKey
                .cipher("idempotency:answer", call.salt())
                .encrypt(mapper.writeValueAsBytes(answer), call.scope());
        var now = clock.instant();
        trip.writeOr(IdempotencyStore::stillRunning, """
                insert into idempotency_record as kept (scope_hmac, body_hmac, answer, expires_at) values (?, ?, ?, ?)
                on conflict (scope_hmac) do update set body_hmac = excluded.body_hmac, answer = excluded.answer,
                    expires_at = excluded.expires_at
                where kept.expires_at <= ?""", call.scope(), call.body(), sealed, now.plus(KEPT), now);
    }

    private static ProblemException stillRunning() {
        return ProblemType.STILL_RUNNING.because(
                "Tunggu sebentar lalu ulangi dengan kunci yang sama.", "Wait a moment and repeat with the same key.");
    }

    /** Forgets expired answers; any replica may do it. */
    @Scheduled(every = "1h", delayed = "5m")
    public void purge() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_record where expires_at <= ?")) {
            delete.setObject(1, now());
            delete.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A kept answer, still sealed. */
    final class Found {

        private final byte[] body;
        private final byte[] sealed;

        Found(byte[] body, byte[] sealed) {
            this.body = body;
            this.sealed = sealed;
        }

        /** The answer that comes again; none where it is done anew. */
        Optional<Response> again(IdempotentCall call) {
            requireSame(call);
            return call.isDoneAnew() ? Optional.empty() : Optional.of(replay(call));
        }

        private void requireSame(IdempotentCall call) {
            if (!call.isSameBody(body)) {
                throw ProblemType.KEY_REUSED.because(
                        "Kunci ini sudah dipakai untuk isi lain; buat kunci baru untuk permintaan baru.",
                        "This key was used for another body; make a new key for a new request.");
            }
        }

        private Response replay(IdempotentCall call) {
            try {
                byte[] clear =
                        masterKey.cipher("idempotency:answer", call.salt()).decrypt(sealed, call.scope());
                return mapper.readValue(clear, KeptAnswer.class).toResponse();
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("A kept answer does not open", e);
            }
        }
    }
}
