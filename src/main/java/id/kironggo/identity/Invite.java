package id.kironggo.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invites whoever runs a system to make its client. */
@Schema(name = "Invite", description = "For which client the invitation is")
public record Invite(
        @Schema(
                examples = "DLH",
                description = "Code of an active agency. Absent: the caller's own, or the one that has the duty of the "
                        + "kind; an APP has none")
        @Size(min = 1, max = 40)
        String agency,

        @Schema(required = true, description = "Part of the client; any but AGENCY by the coordinator only") @NotNull
        ClientKind kind) {}
