package id.kironggo.platform.web;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Acting;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Refuses parameters that hold characters which are no text, before any of them reaches the database. */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class ParameterFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var faults = new ArrayList<Fault>();
        check("/path/", request.getUriInfo().getPathParameters(), faults);
        check("/query/", request.getUriInfo().getQueryParameters(), faults);
        Acting.objection(request.getHeaderString(Acting.OFFICER)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void check(String prefix, MultivaluedMap<String, String> parameters, List<Fault> faults) {
        parameters.forEach((name, values) -> {
            if (!values.stream().allMatch(Characters::areOneLine) || !Characters.areOneLine(name)) {
                faults.add(Fault.at(
                        prefix + (Characters.areOneLine(name) ? name : ""),
                        "Memuat karakter yang bukan teks satu baris.",
                        "Contains characters that are not text on one line."));
            }
        });
    }
}
