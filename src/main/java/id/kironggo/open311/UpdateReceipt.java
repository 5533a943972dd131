package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an update became. */
@Schema(name = "Open311UpdateReceipt", description = "What an update became (extension of mySociety)")
public record UpdateReceipt(
        @Schema(
                required = true,
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a13",
                description = "Id of the comment; the same where the same update comes again")
        @JsonProperty("update_id")
        String id) {}
