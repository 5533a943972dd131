package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token stands for. */
@Schema(name = "Open311Token", description = "What a token stands for (GeoReport v2)")
public record Resolved(
        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", description = "Id of the request")
        @JsonProperty("service_request_id")
        String id,

        @Schema(required = true, examples = "0f0d9b2a-8f3a-4c41-9d52-6f1f01935c9e", description = "The token")
        String token) {}
