package id.kironggo.request;

import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;

/** Checks access codes, and stops guessing: ten failures per ticket and address an hour. */
@ApplicationScoped
@Transactional
public class AccessGuard {

    private static final int FAILURES = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final RequestBook book;
    private final Envelope envelope;
    private final FieldVault vault;
    private final EntityManager database;
    private final Clock clock;

    AccessGuard(RequestBook book, Envelope envelope, FieldVault vault, EntityManager database, Clock clock) {
        this.book = book;
        this.envelope = envelope;
        this.vault = vault;
        this.database = database;
        this.clock = clock;
    }

    boolean isPublic(String ticket) {
        return book.byTicket(ticket)
                .filter(request -> !request.registration().confidential())
                .isPresent();
    }

    /** A failure is remembered in this very transaction, since a second connection while the first is held could starve all. */
    @Transactional(dontRollbackOn = ProblemException.class)
    void open(String ticket, String code, String address) {
        var request = book.byTicket(ticket).orElseThrow(ProblemException::notFound);
        byte[] from = vault.blindIndex("address", address);
        boolean isRight = envelope.isAccessCode(code, request);
        if (!isRight) {
            oneByOne(ticket, from);
        }
        if (failures(ticket, from) >= FAILURES) {
            throw ProblemType.TOO_MANY_REQUESTS.because(
                    "Terlalu banyak kode yang salah untuk tiket ini; coba lagi satu jam lagi.",
                    "Too many wrong codes for this ticket; try again in an hour.");
        }
        if (!isRight) {
            remember(ticket, from);
            throw ProblemType.WRONG_ACCESS_CODE.because(
                    "Periksa kode akses pada tanda terima Anda.", "Check the access code on your receipt.");
        }
    }

    /** Who guesses in parallel is counted in order, or each would find fewer failures than there are. */
    private void oneByOne(String ticket, byte[] from) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, ?))", Object.class)
                .setParameter(1, ticket)
                .setParameter(2, ByteBuffer.wrap(from).getLong())
                .getSingleResult();
    }

    private int failures(String ticket, byte[] from) {
        var query = database.createNativeQuery(
                "select count(*) from access_failure where ticket = ? and address_hmac = ? and at > ?", Long.class);
        return ((Long) query.setParameter(1, ticket)
                        .setParameter(2, from)
                        .setParameter(3, clock.instant().minus(WINDOW))
                        .getSingleResult())
                .intValue();
    }

    private void remember(String ticket, byte[] from) {
        database.createNativeQuery("insert into access_failure(ticket, address_hmac, at) values (?, ?, ?)")
                .setParameter(1, ticket)
                .setParameter(2, from)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Forgets old failures. */
    @Scheduled(every = "1h", delayed = "7m")
    public void purge() {
        database.createNativeQuery("delete from access_failure where at < ?")
                .setParameter(1, clock.instant().minus(WINDOW))
                .executeUpdate();
    }
}
