package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a report, for the contract: it is read field by field, never bound. */
@Schema(
        name = "Open311Report",
        additionalProperties = Schema.True.class,
        description =
                "A report (GeoReport v2). Answers to the definition's attributes are `attribute[CODE]`, repeated for lists "
                        + "(`attribute[CODE][]` does as well); an empty value is as none. As multipart/form-data, each part with a "
                        + "filename is a picture, whatever its name. At least one of lat and long, address_string, address_id.",
        examples =
                "{\"api_key\": \"contoh-kunci-yang-dibuat-buat\", \"service_code\": \"JALAN-RUSAK\", \"lat\": \"-7.91\", "
                        + "\"long\": \"113.82\", \"description\": \"Lubang besar di tengah jalan.\", \"phone\": \"+6281200009999\", "
                        + "\"attribute[severity]\": \"BERAT\"}")
record ReportForm(
        @Schema(required = true, examples = "contoh-kunci-yang-dibuat-buat", description = "The app's Open311 key")
        @JsonProperty("api_key")
        String apiKey,

        @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of the service")
        @JsonProperty("service_code")
        String serviceCode,

        @Schema(examples = "bondowosokab.go.id", description = "Ignored: there is one jurisdiction")
        @JsonProperty("jurisdiction_id")
        String jurisdiction,

        @Schema(examples = "-7.91", description = "Latitude, WGS84, within Bondowoso")
        String lat,

        @Schema(examples = "113.82", description = "Longitude, WGS84, within Bondowoso") @JsonProperty("long")
        String lon,

        @Schema(examples = "Depan balai desa", description = "Where, in words; up to 250 characters are kept")
        @JsonProperty("address_string")
        String addressString,

        @Schema(examples = "35.11.07.2001", description = "Kemendagri code of the village, see /v1/districts")
        @JsonProperty("address_id")
        String addressId,

        @Schema(
                examples = "Lubang besar di tengah jalan.",
                description = "What is wrong. What the service's form has no room for becomes a comment")
        String description,

        @Schema(examples = "Contoh", description = "Encrypted at rest, shown to nobody here")
        @JsonProperty("first_name")
        String firstName,

        @Schema(examples = "Pelapor", description = "As first_name; `-` is none") @JsonProperty("last_name")
        String lastName,

        @Schema(examples = "pelapor@example.org", description = "As first_name")
        String email,

        @Schema(examples = "+6281200009999", description = "As first_name; E.164, 08… or 62…")
        String phone,

        @Schema(examples = "warga-81c2", description = "The client's own opaque reference of the citizen")
        @JsonProperty("account_id")
        String accountId,

        @Schema(
                examples = "https://lapor.example.org/foto/7.jpeg",
                description =
                        "A picture elsewhere, repeated for several, 5 at most; it is named to the agency, never fetched")
        @JsonProperty("media_url")
        String mediaUrl) {}
