package id.kironggo.identity;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes the client that somebody was invited to make. */
@Schema(name = "Enrol", description = "The invitation's code, and what the system is called")
public record Enrol(
        @Schema(
                required = true,
                examples = "0000-1111-2222-3333-4444-5555-6666",
                description = "Code of the invitation; case, spaces and hyphens don't matter")
        @NotBlank
        @Size(max = 64)
        String code,

        @Schema(
                required = true,
                examples = "Sistem pengaduan DLH",
                description = "What the system is called; no person's name")
        @NotBlank
        @OneLine
        @Size(max = 200)
        String name) {}
