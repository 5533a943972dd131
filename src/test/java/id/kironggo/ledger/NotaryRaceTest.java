package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.platform.privacy.Keyring;
import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in the notary's way while it is at work. */
class NotaryRaceTest {

    private final ProvedLedger ledger = new ProvedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatAnotherReplicaSignedJustBeforeIsNotSignedAgain() throws Exception {
        ledger.fill(3, "a");
        ledger.place();
        var statements = new AtomicInteger();
        var notary = notary(between(statements, () -> {
            // it has seen that something is to be signed, and doesn't hold the lock yet
            assertThat(ledger.anotherNotary().step()).isEqualTo(Notary.Step.SIGNED);
        }));

        assertThat(notary.step()).isEqualTo(Notary.Step.SIGNED);
        assertThat(statements.get()).isGreaterThan(2);
        assertThat(ledger.prover().checkpoint().lines().skip(1)).startsWith("3");
        assertThat(notary.step()).isEqualTo(Notary.Step.NOTHING);
    }

    @Test
    void whoStopsItWaitsForWhatItIsDoing() throws Exception {
        var asked = new AtomicInteger();
        var slow = proxy(AgroalDataSource.class, ledger.database().serving(), (any, method, args) -> {
            asked.incrementAndGet();
            Thread.sleep(500);
            return null;
        });
        var notary = notary(slow);
        notary.start(null);
        await().until(() -> asked.get() >= 1);

        notary.stop(null);
        try (var owner = ledger.database().owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from ledger_checkpoint")) {
            row.next();
            assertThat(row.getLong(1)).as("it was about to sign").isOne();
        }
    }

    private Notary notary(AgroalDataSource database) {
        var keys = new LogKeys(ledger.database().serving(), Keyring.vault(), "ledger.example.org");
        return new Notary(database, keys, Clock.systemUTC());
    }

    /** The database, where this happens between the first statement and the second. */
    private AgroalDataSource between(AtomicInteger statements, Happening happening) {
        var real = ledger.database().serving();
        return (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (any, method, args) -> {
                    var connection = (Connection) method.invoke(real, args);
                    return proxy(Connection.class, connection, (proxy, called, with) -> {
                        if (called.getName().equals("createStatement") && statements.incrementAndGet() == 2) {
                            happening.happen();
                        }
                        return null;
                    });
                });
    }

    /** Something where this is done before each call. */
    private static <T> T proxy(Class<T> type, T real, InvocationHandler before) {
        return type.cast(Proxy.newProxyInstance(
                NotaryRaceTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    before.invoke(proxy, method, args);
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface Happening {
        void happen() throws Exception;
    }
}
