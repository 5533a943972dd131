package id.kironggo.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.platform.persistence.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may still write, held against a real broker. */
class OutletIT {

    private static final String TOPIC = "kironggo.outlet";

    @TempDir
    Path scratch;

    @Test
    void whoWasReplacedWritesNothingMore() throws Exception {
        try (var broker = KafkaBroker.begin(scratch.resolve("broker"))) {
            broker.create(TOPIC, 1);
            var settings = settings(broker);
            var messages = new Messages(new ObjectMapper().registerModule(new JavaTimeModule()), settings);
            String topicId;
            try (var old = Outlet.open(settings, messages)) {
                old.send(entries(0, 3), "one");
                try (var next = Outlet.open(settings, messages)) {
                    assertThatThrownBy(() -> old.send(entries(3, 6), "one"))
                            .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
                    next.send(entries(2, 5), "one");
                    topicId = next.topicId();
                }
            }
            for (var isolation : List.of("read_committed", "read_uncommitted")) {
                var records = TopicReader.read(broker.address(), TOPIC, isolation);
                assertThat(records)
                        .extracting(ConsumerRecord::key)
                        .containsExactly("s/0", "s/1", "s/2", "s/2", "s/3", "s/4");
            }
            assertThat(TopicReader.read(broker.address(), TOPIC, "read_committed"))
                    .extracting(record -> new String(mediaType(record).value(), StandardCharsets.UTF_8))
                    .containsOnly("application/cloudevents+json");
            broker.delete(TOPIC);
            assertThatThrownBy(() -> Outlet.open(settings, messages).close()).hasMessageContaining(TOPIC);
            broker.create(TOPIC, 1);
            try (var anew = Outlet.open(settings, messages)) {
                assertThat(anew.topicId()).isNotEqualTo(topicId);
            }
        }
    }

    private static Header mediaType(ConsumerRecord<String, String> event) {
        return event.headers().lastHeader("content-type");
    }

    /** With a file that would take the order away. */
    private KafkaSettings settings(KafkaBroker broker) throws Exception {
        var file = Files.writeString(
                scratch.resolve("client.properties"),
                "security.protocol=PLAINTEXT\nenable.idempotence=false\nacks=0\ntransactional.id=uji\n");
        return new KafkaSettings(Optional.of(broker.address()), TOPIC, Optional.of(file));
    }

    private static List<LedgerEntry> entries(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> new LedgerEntry(
                        Ids.next(), i, Instant.EPOCH, "id.kironggo.uji.v1", "s/" + i, null, "{\"data\":{}}"))
                .toList();
    }
}
