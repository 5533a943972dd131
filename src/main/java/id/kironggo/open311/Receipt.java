package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report became: its id, or a token that resolves to it. */
@Schema(name = "Open311Receipt", description = "What a report became (GeoReport v2)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        @Schema(
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10",
                description = "Id of the request; absent where there is a token")
        @JsonProperty("service_request_id")
        String id,

        @Schema(
                examples = "0f0d9b2a-8f3a-4c41-9d52-6f1f01935c9e",
                description = "Resolves to the id, at tokens/; only of services of the type `batch`")
        String token,

        @Schema(
                examples = "Tiket BWS-7F3K-92XQ-5. Ditangani Dinas Bina Marga.",
                description = "The ticket, and who handles it: for the citizen")
        @JsonProperty("service_notice")
        String notice) {}
