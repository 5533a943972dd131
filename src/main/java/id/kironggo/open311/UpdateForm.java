package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an update, for the contract: it is read field by field, never bound. */
@Schema(
        name = "Open311UpdateReport",
        additionalProperties = Schema.True.class,
        description =
                "An update of a report that the same key submitted (extension of mySociety). As multipart/form-data, each "
                        + "part with a filename is a picture. Other fields are ignored.",
        examples = "{\"api_key\": \"contoh-kunci-yang-dibuat-buat\", \"service_request_id\": "
                + "\"01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10\", \"update_id\": \"4711\", \"status\": \"OPEN\", "
                + "\"updated_datetime\": \"2026-11-25T08:00:00Z\", \"description\": \"Lubangnya makin besar.\"}")
record UpdateForm(
        @Schema(required = true, examples = "contoh-kunci-yang-dibuat-buat", description = "The app's Open311 key")
        @JsonProperty("api_key")
        String apiKey,

        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", description = "Id of the request")
        @JsonProperty("service_request_id")
        String request,

        @Schema(
                required = true,
                examples = "4711",
                description =
                        "The client's own number of it, 1 to 128 visible ASCII characters: sent again, it is told the "
                                + "first answer")
        @JsonProperty("update_id")
        String id,

        @Schema(
                required = true,
                examples = "OPEN",
                description =
                        "As the report site has it, in any case. REOPEN has an answered one reopened, while that may be; no "
                                + "other moves anything here")
        String status,

        @Schema(required = true, examples = "2026-11-25T08:00:00Z", description = "When it was written there")
        @JsonProperty("updated_datetime")
        String at,

        @Schema(examples = "Lubangnya makin besar.", description = "What is said")
        String description,

        @Schema(
                examples = "https://lapor.example.org/foto/8.jpeg",
                description =
                        "A picture elsewhere, repeated for several, 5 at most; it is named to the agency, never fetched")
        @JsonProperty("media_url")
        String mediaUrl) {}
