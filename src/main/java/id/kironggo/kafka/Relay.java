package id.kironggo.kafka;

import id.kironggo.ledger.LedgerReader;
import id.kironggo.ledger.Sequencer;
import id.kironggo.platform.persistence.Signals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads on in the ledger and sends, a batch at a time; the position moves once a batch was acknowledged. Whatever fails is begun
 * again from the last position that was put down.
 */
@ApplicationScoped
class Relay {

    private static final int BATCH = 500;
    private static final long LOOK_MILLIS = 500;
    private static final long KEEP_MILLIS = 1_000;

    private final KafkaSettings settings;
    private final Messages messages;
    private final Tenure tenure;
    private final LedgerReader ledger;
    private final Signals signals;
    private final MeterRegistry meters;

    private final Semaphore bell = new Semaphore(0);
    private CountDownLatch over = new CountDownLatch(1);
    private volatile String trouble;
    private Signals.Hearing hearing;
    private Counter sent;
    private List<Thread> threads = List.of();

    Relay(
            KafkaSettings settings,
            Messages messages,
            Tenure tenure,
            LedgerReader ledger,
            Signals signals,
            MeterRegistry meters) {
        this.settings = settings;
        this.messages = messages;
        this.tenure = tenure;
        this.ledger = ledger;
        this.signals = signals;
        this.meters = meters;
    }

    void start(@Observes StartupEvent start) {
        if (!settings.isOn()) {
            return;
        }
        // what can't be read is told now, to whoever starts the service
        settings.producer();
        meters.gauge("kironggo.kafka.lag", tenure, t -> t.standing().lag());
        sent = meters.counter("kironggo.kafka.sent");
        over = new CountDownLatch(1);
        hearing = signals.hear(Sequencer.PLACED, List.of(""), bell::release);
        threads = List.of(thread("kafka-lease", this::keep), thread("kafka-relay", this::run));
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException, SQLException {
        if (threads.isEmpty()) {
            return;
        }
        over.countDown();
        hearing.close();
        bell.release();
        for (var thread : threads) {
            thread.join(5_000);
            thread.interrupt();
        }
        tenure.giveUp();
    }

    /** What went wrong last here; null while nothing does. */
    String trouble() {
        return trouble;
    }

    private void keep() {
        try {
            do {
                try {
                    if (tenure.look()) {
                        bell.release();
                    }
                } catch (SQLException | RuntimeException e) {
                    note(e);
                }
            } while (!over.await(KEEP_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                var term = tenure.term();
                if (term == null) {
                    await();
                } else {
                    relay(term);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                note(e);
                giveUp();
            }
        }
    }

    /** Without a transaction while the brokers are called; each read and each write is one of its own. */
    private void relay(UUID term) throws InterruptedException, SQLException {
        try (var outlet = Outlet.open(settings, messages)) {
            var epoch = ledger.epoch();
            var begun = tenure.begin(term, epoch, outlet.topicId());
            long position = begun.orElse(-1);
            boolean isMine = begun.isPresent();
            while (isMine && isRunning() && term.equals(tenure.term()) && epoch.equals(ledger.epoch())) {
                var entries = ledger.after(position, BATCH);
                if (entries.isEmpty()) {
                    await();
                } else {
                    outlet.send(entries, epoch);
                    position = entries.get(entries.size() - 1).position();
                    isMine = tenure.store(term, position);
                    sent.increment(entries.size());
                }
                trouble = null;
            }
        }
    }

    private boolean isRunning() {
        return over.getCount() > 0;
    }

    private void await() throws InterruptedException {
        bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }

    private void giveUp() {
        try {
            tenure.giveUp();
        } catch (SQLException | RuntimeException e) {
            note(e);
        }
    }

    private void note(Exception e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (isRunning() && !message.equals(trouble)) {
            Log.warnf("Facts don't get into Kafka and are sent again: %s", message);
            trouble = message;
        }
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
