package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint service in the list. */
@Schema(name = "Open311Service", description = "A service that takes complaints (GeoReport v2)")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceLine(
        @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of the service")
        @JsonProperty("service_code")
        String code,

        @Schema(
                required = true,
                examples = "Laporan Jalan/Jembatan Rusak",
                description = "Its name, unlike all others; in the language of `Accept-Language`")
        @JsonProperty("service_name")
        String name,

        @Schema(required = true, examples = "Jalan diperbaiki.", description = "What comes of a report")
        String description,

        @Schema(required = true, examples = "true", description = "Whether it has a definition: always")
        boolean metadata,

        @Schema(
                required = true,
                examples = "realtime",
                pattern = "^(realtime|batch)$",
                description = "`batch`: a report is answered with a token, which resolves to its id")
        String type,

        @Schema(
                required = true,
                examples = "jalan,lubang",
                description = "Comma list without blanks; `private` where nothing of it is public")
        String keywords,

        @Schema(required = true, examples = "Dinas Bina Marga", description = "The agency that owns it")
        String group) {}
