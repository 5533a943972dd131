package id.kironggo.insight;

import id.kironggo.agency.Dimension;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of programmes may be narrowed to. */
public class ProgrammeFilter {

    @QueryParam("phase")
    @Min(1)
    @Max(20)
    @Parameter(description = "Only this phase of the smart city movement", example = "1")
    Integer phase;

    @QueryParam("dimension")
    @Parameter(description = "Only this dimension")
    Dimension dimension;

    @QueryParam("status")
    @Parameter(description = "Only programmes that stand there")
    ProgrammeStatus status;

    @QueryParam("agency")
    @Size(max = 40)
    @Parameter(description = "Only those that this agency leads or takes part in", example = "BPBD")
    String agency;
}
