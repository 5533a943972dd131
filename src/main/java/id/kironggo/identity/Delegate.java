package id.kironggo.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets another agency act for one's own. */
@Schema(name = "Delegate", description = "Which agency may act for the caller's own, in what, until when")
public record Delegate(
        @Schema(required = true, examples = "DINSOS-P3AKB", description = "Code of an active agency")
        @NotBlank
        @Size(max = 40)
        String to,

        @Schema(examples = "[\"BANSOS-USUL\"]", description = "Codes of services; absent or empty: all")
        @Size(max = 100)
        List<@NotBlank @Size(max = 60) String> services,

        @Schema(required = true, examples = "2026-12-31T15:30:00+07:00", description = "At most 366 days ahead")
        @NotNull
        Instant expiresAt) {}
