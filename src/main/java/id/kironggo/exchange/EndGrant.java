package id.kironggo.exchange;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Denies an ask, or revokes a grant. */
@Schema(name = "EndGrant", description = "Why a grant is denied or revoked: `OTHER` where no reason is given")
public record EndGrant(
        GrantReason reason,

        @Schema(examples = "Cukup dengan operasi yang sudah diizinkan.") @Size(max = 1000)
        String note) {

    public EndGrant {
        reason = reason == null ? GrantReason.OTHER : reason;
    }
}
