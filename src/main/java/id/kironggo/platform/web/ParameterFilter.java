package id.kironggo.platform.web;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
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
        acting(request, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** An officer is known by the agency's own opaque id, never by NIK or NIP. */
    private static void acting(ContainerRequestContext request, List<Fault> faults) {
        var officer = request.getHeaderString("Acting-Officer");
        if (officer != null && (!officer.matches("[A-Za-z0-9._-]{1,64}") || officer.matches("[0-9]{16}|[0-9]{18}"))) {
            faults.add(Fault.at(
                    "/header/Acting-Officer",
                    "Nomor staf milik perangkat daerah, 1 sampai 64 huruf, angka, titik, garis; jangan NIK atau NIP.",
                    "The agency's own staff id, 1 to 64 letters, digits, dots, lines; never a NIK or NIP."));
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
