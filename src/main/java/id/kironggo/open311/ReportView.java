package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint as GeoReport v2 shows it: never who reported it. */
@Schema(name = "Open311Request", description = "A complaint (GeoReport v2): never who reported it")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportView(
        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", description = "Id of the request")
        @JsonProperty("service_request_id")
        String id,

        @Schema(
                required = true,
                examples = "open",
                pattern = "^(open|closed)$",
                description = "`closed` says not how: see status_notes")
        String status,

        @Schema(
                required = true,
                examples = "Sedang diproses",
                description = "Where it stands or how it ended; to who submitted it, with the answer")
        @JsonProperty("status_notes")
        String statusNotes,

        @Schema(required = true, examples = "Laporan Jalan/Jembatan Rusak", description = "Name of its service")
        @JsonProperty("service_name")
        String serviceName,

        @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of its service")
        @JsonProperty("service_code")
        String serviceCode,

        @Schema(
                required = true,
                nullable = true,
                examples = "Lubang besar di tengah jalan.",
                description = "What was reported; null where that is not for everybody")
        String description,

        @Schema(required = true, examples = "Dinas Bina Marga", description = "The agency that has it")
        @JsonProperty("agency_responsible")
        String agency,

        @Schema(required = true, nullable = true, examples = "null", description = "Always null here")
        @JsonProperty("service_notice")
        String notice,

        @Schema(required = true, examples = "2026-11-24T08:00:00+07:00", description = "When it was submitted")
        @JsonProperty("requested_datetime")
        String requestedAt,

        @Schema(
                required = true,
                examples = "2026-11-25T08:00:00+07:00",
                description = "When it changed last; of a closed one, when it was closed")
        @JsonProperty("updated_datetime")
        String updatedAt,

        @Schema(
                required = true,
                nullable = true,
                examples = "2026-12-01T15:30:00+07:00",
                description = "When it is promised by; null once closed")
        @JsonProperty("expected_datetime")
        String expectedAt,

        @Schema(required = true, nullable = true, examples = "Depan balai desa", description = "Where, in words")
        String address,

        @Schema(
                required = true,
                nullable = true,
                examples = "35.11.07.2001",
                description = "Kemendagri code of the village")
        @JsonProperty("address_id")
        String addressId,

        @Schema(required = true, nullable = true, examples = "null", description = "Always null: reports have none")
        String zipcode,

        @Schema(required = true, nullable = true, examples = "-7.91", description = "Latitude, WGS84")
        Double lat,

        @Schema(required = true, nullable = true, examples = "113.82", description = "Longitude, WGS84")
        @JsonProperty("long")
        Double lon,

        @Schema(
                required = true,
                nullable = true,
                examples = "https://lapor.example.org/foto/7.jpeg",
                description = "A picture at the report site, as it was named")
        @JsonProperty("media_url")
        String mediaUrl) {}
