package id.kironggo.routing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rules that come into force, and those that cease, at once. */
@Schema(
        name = "RoutingActivation",
        description = "Puts a set of rules into force and others out of it, all at once or not at all")
public record Activation(
        @Size(max = 1000) @Schema(description = "Ids of the rules that shall be in force")
        List<@NotNull UUID> activate,

        @Size(max = 1000) @Schema(description = "Ids of the rules that shall not be any more")
        List<@NotNull UUID> deactivate) {

    public Activation {
        activate = activate == null ? List.of() : activate;
        deactivate = deactivate == null ? List.of() : deactivate;
    }

    /** How many are in force now. */
    @Schema(name = "RoutingActivated")
    public record Done(
            @Schema(
                    required = true,
                    examples = "12",
                    description = "Rules in force now, those with days to come included")
            int active,

            @Schema(required = true, examples = "30", description = "Examples that were tried, all of which held")
            int examples) {}
}
