package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that the service asks for; a required one may arrive after submission. */
@Schema(name = "DocumentFieldDefinition", description = "A document that the service asks for, as declared")
public record DocumentField(
        @Schema(required = true, examples = "villageLetter", description = "Name to hand the document in under")
        @NotNull
        @Pattern(regexp = ServiceDefinition.FIELD, message = "{kironggo.catalogue.field}")
        String field,

        @Schema(required = true, description = "In Indonesian and English") @NotNull @Valid
        Text title,

        @Schema(required = true, description = "Whether the service can't be fulfilled without it")
        boolean required,

        @Schema(required = true, examples = "[\"application/pdf\"]", description = "Media types taken")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Size(max = 100) @Pattern(regexp = MIME, message = "{kironggo.catalogue.mime}") String> mime,

        @Schema(required = true, examples = "5242880", description = "Largest size of a file in bytes")
        @Min(1)
        @Max(10 * 1024 * 1024)
        long maxBytes,

        @Schema(required = true, examples = "1", description = "Fewest files") @Min(0) @Max(20)
        int minItems,

        @Schema(required = true, examples = "5", description = "Most files") @Min(1) @Max(20)
        int maxItems,

        @Schema(
                defaultValue = "false",
                description = "Whether it tells who somebody is, so that an agency must reveal it first")
        Boolean identity) {

    private static final String MIME = "[a-z]+/[a-z0-9][a-z0-9.+-]*";

    public DocumentField {
        mime = mime == null ? List.of() : List.copyOf(mime);
    }

    public boolean isIdentity() {
        return Boolean.TRUE.equals(identity);
    }
}
