package id.kironggo.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Denies an ask, or revokes a grant. */
@Schema(name = "EndGrant", description = "Why a grant is denied or revoked")
public record EndGrant(
        @Schema(required = true) @NotNull GrantReason reason,

        @Schema(examples = "Cukup dengan operasi yang sudah diizinkan.") @Size(max = 1000)
        String note) {}
