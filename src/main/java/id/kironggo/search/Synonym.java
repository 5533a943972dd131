package id.kironggo.search;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms that mean the same, and the services that they mean. */
@Schema(
        name = "Synonym",
        description =
                "Terms that mean the same: who types one finds what the others find, and the services named. A term of "
                        + "several words counts where all of them were typed, in whatever order")
public record Synonym(
        @Schema(required = true, examples = "[\"lampu mati\", \"pju\"]", description = "The terms")
        @NotEmpty
        @Size(max = 50)
        List<@NotBlank @OneLine @Size(max = 60) String> terms,

        @Schema(examples = "[\"PJU-PADAM\"]", description = "Codes of services that they mean; none: the terms alone")
        @Size(max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = CODE, message = "{kironggo.catalogue.code}") String> services) {

    private static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";

    public Synonym {
        terms = terms == null ? List.of() : Collections.unmodifiableList(terms);
        services = services == null ? List.of() : Collections.unmodifiableList(services);
    }
}
