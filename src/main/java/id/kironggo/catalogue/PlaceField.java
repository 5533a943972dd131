package id.kironggo.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the service asks of the place. */
@Schema(name = "PlaceField", description = "Something that the service asks of the place")
public record PlaceField(
        @Schema(
                required = true,
                enumeration = {"village", "point", "address"},
                examples = "village")
        @NotNull
        @Pattern(regexp = "village|point|address", message = "{kironggo.catalogue.placeField}")
        String field,

        @Schema(required = true, description = "Whether a request without it is refused")
        boolean required,

        @Schema(enumeration = "WITHIN_BONDOWOSO_BBOX", description = "Rule that its value must keep beside its format")
        @Pattern(regexp = "WITHIN_BONDOWOSO_BBOX", message = "{kironggo.catalogue.placeRule}")
        String rule) {}
