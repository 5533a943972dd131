package id.kironggo.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets all closures of an agency. */
@Schema(name = "SetClosures", description = "All days on which the agency is closed, those of the past too; none: `[]`")
public record SetClosures(
        @Schema(required = true) @NotNull @Size(max = 200) List<@NotNull @Valid Closure> closures) {}
