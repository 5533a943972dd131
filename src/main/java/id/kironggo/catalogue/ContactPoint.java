package id.kironggo.catalogue;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way to reach the service. */
@Schema(name = "ContactPoint", description = "One way to reach a service")
public record ContactPoint(
        @Schema(required = true) @NotNull ContactKind kind,

        @Schema(required = true, examples = "Loket 3 Mal Pelayanan Publik", description = "Where: an address or number")
        @NotBlank
        @OneLine
        @Size(max = 200)
        String where) {}
