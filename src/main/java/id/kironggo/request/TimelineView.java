package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a request, in order. */
@Schema(name = "Timeline", description = "What happened to a request, in order, read from the ledger")
public record TimelineView(@Schema(required = true) List<Happening> items) {

    /** One thing that happened. */
    @Schema(name = "Happening")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(
            @Schema(required = true, description = "Id of the ledger entry")
            UUID id,

            @Schema(required = true) Instant at,

            @Schema(required = true, examples = "id.kironggo.disposition.accepted.v1")
            String type,

            @Schema(
                    required = true,
                    examples = "Diterima untuk dikerjakan",
                    description = "In the language of Accept-Language")
            String label,

            @Schema(description = "The agency that it is about")
            AgencyRef agency,

            @Schema(
                    examples = "st-0412",
                    description = "Who of the staff did it, for that agency itself, the coordinator and the auditor")
            String officer,

            @Schema(required = true, type = SchemaType.OBJECT, description = "Ids, codes and status")
            JsonNode data) {}
}
