package id.kironggo.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call that might be made. */
@Schema(name = "ExplainCall", description = "A call that the caller's agency might make")
public record ExplainCall(
        @Schema(required = true, examples = "DISPENDUKCAPIL", description = "Code of the agency whose API it is")
        @NotBlank
        @Size(max = 40)
        String agency,

        @Schema(required = true, examples = "data-penduduk", description = "Code of the API")
        @NotNull
        @Pattern(regexp = "^[a-z0-9][a-z0-9-]{1,62}$")
        String api,

        @Schema(required = true, examples = "GET", description = "HTTP method")
        @NotNull
        @Pattern(regexp = "^[A-Z]{1,20}$")
        String method,

        @Schema(required = true, examples = "/penduduk/contoh", description = "Path within the API, without query")
        @NotNull
        @Size(max = 8000)
        String path) {}
