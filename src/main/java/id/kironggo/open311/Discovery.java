package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the endpoint is and what it speaks. */
@Schema(name = "Open311Discovery", description = "Service discovery (GeoReport v2)")
public record Discovery(
        @Schema(
                required = true,
                examples = "2026-11-24T08:00:00+07:00",
                description = "When the list of services or a definition changed last")
        String changeset,

        @Schema(required = true, examples = "Dinas Komunikasi dan Informatika", description = "Whom to ask")
        String contact,

        @Schema(required = true, examples = "POST /v1/clients/{id}/open311-key", description = "How an api_key is got")
        @JsonProperty("key_service")
        String keyService,

        @Schema(required = true, description = "The endpoints: one")
        List<Endpoint> endpoints) {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /** An endpoint. */
    @Schema(name = "Open311Endpoint", description = "An endpoint (GeoReport v2)")
    public record Endpoint(
            @Schema(required = true, examples = SPECIFICATION, description = "Which specification it keeps to")
            String specification,

            @Schema(
                    required = true,
                    examples = "http://localhost:8080/open311/v2/",
                    description = "What paths are put behind")
            String url,

            @Schema(
                    required = true,
                    examples = "2026-11-24T08:00:00+07:00",
                    description = "When the list of services or a definition changed last")
            String changeset,

            @Schema(
                    required = true,
                    examples = "production",
                    pattern = "^(production|test)$",
                    description = "`test` in the demo")
            String type,

            @Schema(
                    required = true,
                    examples = "[\"text/xml\", \"application/json\"]",
                    description = "Media types: suffix .xml and .json")
            List<String> formats) {}
}
