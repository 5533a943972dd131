package id.kironggo.catalogue;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.Problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether answers fit a form, and where not. */
@Schema(name = "FormVerdict", description = "Whether answers fit the form of a service")
public record FormVerdict(
        @Schema(required = true, description = "Whether there is no fault")
        boolean valid,

        @Schema(
                required = true,
                description = "Every fault; pointers start at the root of the answers, such as `/dependants`")
        List<Violation> errors) {

    static FormVerdict of(List<Fault> faults) {
        var errors = faults.stream()
                .map(fault -> new Violation(fault.pointer(), fault.detail().spoken()))
                .toList();
        return new FormVerdict(errors.isEmpty(), errors);
    }
}
