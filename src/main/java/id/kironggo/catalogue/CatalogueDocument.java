package id.kironggo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue as one document, to be kept, compared or brought elsewhere; the same catalogue gives the same bytes. */
@Schema(
        name = "CatalogueDocument",
        description =
                "The catalogue as one document, by code: what is in force, and the drafts of what may come. Numbers "
                        + "and times of versions are each installation's own and not in it")
public record CatalogueDocument(
        @Schema(required = true, examples = FORMAT, description = "Names this format; another is refused")
        @NotNull
        @Pattern(regexp = FORMAT, message = "{kironggo.catalogue.format}")
        String format,

        @Schema(
                description =
                        "Whether it is the whole catalogue: importing it retires services in force that it doesn't "
                                + "name and discards their drafts")
        Boolean whole,

        @Schema(required = true) @NotNull @Size(max = 10_000)
        List<@NotNull @Valid Entry> services) {

    static final String FORMAT = "kironggo-catalogue-1";

    boolean isWhole() {
        return Boolean.TRUE.equals(whole);
    }

    /** One service. */
    @Schema(name = "CatalogueEntry", description = "One service: what is in force of it, its draft, or both")
    public record Entry(
            @Schema(description = "The version in force; absent where none is") @Valid
            ServiceDefinition published,

            @Schema(description = "The draft of the next version; absent where there is none") @Valid
            ServiceDefinition draft) {

        /** Its code; null for an entry of nothing. */
        String code() {
            if (published != null) {
                return published.code();
            }
            return draft == null ? null : draft.code();
        }
    }
}
