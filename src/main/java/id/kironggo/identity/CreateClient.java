package id.kironggo.identity;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes a client whose secret the caller hands on itself. */
@Schema(name = "CreateClient", description = "A new client; its secret is in the answer, and shown there only")
public record CreateClient(
        @Schema(
                examples = "dlh-pengaduan",
                description = "`client_id`, for good: small letters, digits and hyphens. Absent: one is made up. "
                        + "One that was ever given, to a revoked client too: 409")
        @Size(min = 1, max = 64)
        @Pattern(regexp = "^(?!(enrol|invitations)$)[a-z0-9][a-z0-9-]*$", message = "{kironggo.client.id}")
        String id,

        @Schema(
                required = true,
                examples = "Sistem pengaduan DLH",
                description = "What the system is called; no person's name")
        @NotBlank
        @OneLine
        @Size(max = 200)
        String name,

        @Schema(required = true, description = "Its part; any but AGENCY by the coordinator only") @NotNull
        ClientKind kind,

        @Schema(
                examples = "DLH",
                description = "Code of an active agency. Absent: the caller's own, or the one that has the duty of the "
                        + "kind; an APP has none")
        @Size(min = 1, max = 40)
        String agency,

        @Schema(
                examples = "[\"requests:work\", \"events\"]",
                description = "Scopes of its kind, and those of AGENCY besides unless it is an APP. Absent: all of its "
                        + "kind, as far as the caller may give them. No agency gives more than its own token has")
        @Size(min = 1, max = 20)
        List<@NotBlank @Size(max = 40) String> scopes,

        @Schema(
                defaultValue = "false",
                description = "Whether each change that it makes must name the officer (`Acting-Officer`), or is 400")
        Boolean officerRequired) {}
