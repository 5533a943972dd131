package id.kironggo.insight;

import id.kironggo.agency.Dimension;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as it shall be. */
@Schema(name = "WriteProgramme", description = "A smart city programme as it shall be")
public record WriteProgramme(
        @OneLine
        @Size(min = 1, max = 200)
        @Schema(examples = "Peringatan dini banjir", description = "What it is called")
        String name,

        @NotNull Dimension dimension,

        @NotNull @Min(1) @Max(20) @Schema(examples = "1", description = "Phase (tahap) of the smart city movement")
        Integer phase,

        @NotNull @Size(max = 40) @Schema(examples = "BPBD", description = "Code of the agency that leads it")
        String lead,

        @Size(max = 60) @Schema(examples = "[\"DLH\"]", description = "Codes of the agencies that take part beside it")
        List<@NotNull String> agencies,

        @Size(max = 100) @Schema(description = "Ids of the agencies' focal points who see to it")
        List<@NotNull UUID> focalPoints,

        @Schema(description = "Whether it is one of the quick wins; false by default")
        Boolean quickWin,

        @Size(max = 50) List<@NotNull @Valid Milestone> milestones,

        @Schema(description = "Where it stands; PLANNED by default")
        ProgrammeStatus status) {}
