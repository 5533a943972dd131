package id.kironggo.catalogue;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/** Looks a definition over: what a draft must keep, and what publishing asks for besides. */
@ApplicationScoped
class Inspection {

    private final Validator validator;
    private final DefinitionCheck check;

    Inspection(Validator validator, DefinitionCheck check) {
        this.validator = validator;
        this.check = check;
    }

    List<Fault> ofADraft(ServiceDefinition definition) {
        var faults = new ArrayList<Fault>();
        for (var violation : validator.validate(definition)) {
            faults.add(Fault.at(pointer(violation), violation.getMessage(), violation.getMessage()));
        }
        return faults.isEmpty() ? check.faults(definition) : faults;
    }

    /** What a published version must keep: it is also a whole standard. */
    List<Fault> ofAVersion(ServiceDefinition definition) {
        var faults = ofADraft(definition);
        return faults.isEmpty() ? StandardComponent.missing(definition) : faults;
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replace('.', '/')
                        .replace('[', '/')
                        .replace("]", "")
                        .replaceAll("/<[^>]*>", "");
    }
}
