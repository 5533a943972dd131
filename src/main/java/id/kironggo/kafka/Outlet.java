package id.kironggo.kafka;

import id.kironggo.ledger.LedgerEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A way into the topic. Who opens one closes that of everybody who opened one before: whatever they had under way is aborted, and
 * the brokers take nothing more from them. After any failure it is of no use and what was sent last may be there or not.
 */
final class Outlet implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Messages messages;
    private final String topicId;

    private Outlet(Producer<String, byte[]> producer, Messages messages, String topicId) {
        this.producer = producer;
        this.messages = messages;
        this.topicId = topicId;
    }

    static Outlet open(KafkaSettings settings, Messages messages) throws InterruptedException {
        var topicId = topicId(settings);
        var producer = new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Outlet(producer, messages, topicId);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** The topic as the brokers know it: one that was deleted and made anew is another. */
    String topicId() {
        return topicId;
    }

    /** Sends them in this order, all or none; once it returns, they are on all replicas in sync of their partitions. */
    void send(List<LedgerEntry> entries, String epoch) {
        producer.beginTransaction();
        var sent = entries.stream()
                .map(entry -> producer.send(messages.of(entry, epoch)))
                .toList();
        producer.commitTransaction();
        if (!sent.stream().allMatch(Future::isDone)) {
            throw new IllegalStateException("Committed, but not acknowledged");
        }
    }

    /** At once: what is not yet acknowledged is sent again by whoever opens the next one. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static String topicId(KafkaSettings settings) throws InterruptedException {
        try (var admin = Admin.create(settings.client())) {
            var found = admin.describeTopics(List.of(settings.topic())).allTopicNames();
            return found.get().get(settings.topic()).topicId().toString();
        } catch (ExecutionException e) {
            var cause = e.getCause();
            throw new IllegalStateException("Topic " + settings.topic() + ": " + cause.getMessage(), cause);
        }
    }
}
