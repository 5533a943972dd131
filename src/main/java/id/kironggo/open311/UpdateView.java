package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a complaint. */
@Schema(name = "Open311Update", description = "Something that happened to a complaint (extension of mySociety)")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UpdateView(
        @Schema(
                required = true,
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a11",
                description = "Id of the ledger's entry: it never changes")
        @JsonProperty("update_id")
        String id,

        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", description = "Id of the request")
        @JsonProperty("service_request_id")
        String request,

        @Schema(required = true, examples = "2026-11-25T08:00:00+07:00", description = "When it happened")
        @JsonProperty("updated_datetime")
        String at,

        @Schema(
                required = true,
                examples = "in_progress",
                pattern = "^(open|in_progress|fixed|closed|no_further_action|not_councils_responsibility|duplicate|"
                        + "cancelled|unchanged)$",
                description =
                        "Where it stood then. `fixed` only where it was fulfilled, `closed` where it was in part; a "
                                + "refusal never is either")
        String status,

        @Schema(
                required = true,
                examples = "Ditangani Dinas Bina Marga.",
                description = "What happened; to who submitted it, what was asked, answered or said")
        String description,

        @Schema(required = true, nullable = true, examples = "null", description = "Always null here")
        @JsonProperty("media_url")
        String mediaUrl) {}
