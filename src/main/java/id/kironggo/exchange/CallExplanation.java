package id.kironggo.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a call would go through, and why not. */
@Schema(name = "CallExplanation", description = "Whether a call would go through, and if not, why and what to do")
public record CallExplanation(
        @Schema(required = true, description = "Whether it would go through now")
        boolean allowed,

        @Schema(required = true, examples = "NO_GRANT", description = "A code of the vocabulary `call-verdict`")
        String reason,

        @Schema(required = true, description = "What that means and what to do, in the language of Accept-Language")
        String explanation,

        @Schema(
                examples = "bacaPenduduk",
                description = "operationId, where the caller sees the API and the call is one")
        String operation,

        @Schema(examples = "/penduduk/contoh", description = "The path as it would be sent")
        String path,

        @Schema(
                required = true,
                description = "What the caller's agency asked of this API, the latest first, 20 at most")
        List<GrantView> grants) {}
