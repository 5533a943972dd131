package id.kironggo.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.delivery.CloudEvent;
import id.kironggo.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Facts as the Kafka binding of CloudEvents 1.0 has them in structured mode, keyed by subject. */
@ApplicationScoped
class Messages {

    private static final byte[] MEDIA_TYPE = "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper mapper;
    private final KafkaSettings settings;

    Messages(ObjectMapper mapper, KafkaSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    /**
     * The event as the feed has it, and besides two extension attributes: {@code sequence} (CloudEvents' own; the position, so
     * that it compares as text) and {@code epoch}, in which it counts.
     */
    ProducerRecord<String, byte[]> of(LedgerEntry entry, String epoch) {
        ObjectNode event = mapper.valueToTree(CloudEvent.of(entry, mapper));
        event.put("epoch", epoch).put("sequence", String.format(Locale.ROOT, "%019d", entry.position()));
        try {
            return new ProducerRecord<>(
                    settings.topic(),
                    null,
                    entry.subject(),
                    mapper.writeValueAsBytes(event),
                    List.of(new RecordHeader("content-type", MEDIA_TYPE)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ledger entry " + entry.id() + " can't be written", e);
        }
    }
}
