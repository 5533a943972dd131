package id.kironggo.request;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number that a request bears in another system. */
@Embeddable
@Schema(name = "ExternalId", description = "The number that the request bears in another system")
public record ExternalId(
        @Schema(required = true, examples = "sp4n-lapor", description = "The other system")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
        String system,

        @Schema(required = true, examples = "5523411", description = "The number there; never a NIK")
        @NotNull
        @Pattern(regexp = "[\\x21-\\x7E]{1,128}")
        String id) {}
