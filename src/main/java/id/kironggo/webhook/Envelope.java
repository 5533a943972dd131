package id.kironggo.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.delivery.CloudEvent;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What is sent: a CloudEvent 1.0, structured, as the feed has it, and small enough for every receiver. */
@ApplicationScoped
class Envelope {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    /** Standard Webhooks asks for less than 20 kB; what doesn't fit is read in the feed. */
    private static final int MOST = 19_999;

    private final LedgerReader ledger;
    private final ObjectMapper mapper;
    private final Clock clock;

    Envelope(LedgerReader ledger, ObjectMapper mapper, Clock clock) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Reads again from the ledger, of which no copy is kept, what of a round has not been read yet. */
    void fill(Round round) {
        var missing = round.withoutPayload();
        if (!missing.isEmpty()) {
            ledger.entries(missing).forEach(entry -> round.payload(entry.id(), of(entry)));
        }
    }

    byte[] of(LedgerEntry entry) {
        return written(CloudEvent.of(entry, mapper));
    }

    /** A test event, which stands in no ledger. */
    CloudEvent ping(UUID subscription) {
        return new CloudEvent(
                "1.0",
                Ids.next(),
                CloudEvent.SOURCE,
                "id.kironggo.subscription.ping.v1",
                "subscriptions/" + subscription,
                clock.instant(),
                "application/json",
                mapper.createObjectNode().put("subscription", subscription.toString()));
    }

    byte[] written(CloudEvent event) {
        try {
            byte[] whole = mapper.writeValueAsBytes(event);
            return whole.length <= MOST ? whole : mapper.writeValueAsBytes(event.with(mapper.createObjectNode()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.id() + " can't be written", e);
        }
    }

    /** Who may read an entry beside the coordinator. */
    Set<String> audience(LedgerEntry entry) {
        try {
            var audience = new HashSet<String>();
            mapper.readTree(entry.canonical()).path("audience").forEach(party -> audience.add(party.asText()));
            return audience;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ledger entry " + entry.id() + " can't be read", e);
        }
    }
}
