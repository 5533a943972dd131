package id.kironggo.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the ledger as a CloudEvent 1.0. */
@Schema(name = "CloudEvent", description = "A fact as a CloudEvent 1.0 (structured JSON)")
public record CloudEvent(
        @Schema(required = true, examples = "1.0") String specversion,

        @Schema(required = true, description = "Id of the ledger entry: the same event always has the same id")
        UUID id,

        @Schema(required = true, examples = "/v1/events") String source,

        @Schema(required = true, examples = "id.kironggo.disposition.offered.v1")
        String type,

        @Schema(required = true, examples = "requests/01981c2e-7c2b-7a11-9d9e-2f4b1c0a7e55")
        String subject,

        @Schema(required = true) Instant time,

        @Schema(required = true, examples = "application/json")
        String datacontenttype,

        @Schema(required = true, type = SchemaType.OBJECT, description = "Ids, codes and status; never personal data")
        JsonNode data) {

    public static final String SOURCE = "/v1/events";

    public static CloudEvent of(LedgerEntry entry, ObjectMapper mapper) {
        return new CloudEvent(
                "1.0",
                entry.id(),
                SOURCE,
                entry.type(),
                entry.subject(),
                entry.at(),
                "application/json",
                entry.data(mapper));
    }

    /** The same event, saying something else. */
    public CloudEvent with(JsonNode other) {
        return new CloudEvent(specversion, id, source, type, subject, time, datacontenttype, other);
    }

    /** A part of the feed. */
    @Schema(name = "EventPage", description = "A part of the feed, in the order of the ledger")
    public record EventPage(
            @Schema(required = true) List<CloudEvent> items,

            @Schema(required = true, description = "Where the feed goes on; always there, past what a filter left out")
            String next) {}
}
