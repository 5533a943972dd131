package id.kironggo.platform.security;

import id.kironggo.platform.problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** Who of an agency's staff acts in the current request, and for which other agency, once both were found right. */
@RequestScoped
public class Acting {

    /** Who of the agency's staff acts. */
    public static final String OFFICER = "Acting-Officer";

    private String officer;
    private Caller.Mandate mandate;

    /** What is wrong with an officer's id: it is the agency's own and opaque, never a NIK or NIP. */
    public static Optional<Fault> objection(String staffId) {
        boolean isFit =
                staffId == null || (staffId.matches("[A-Za-z0-9._-]{1,64}") && !staffId.matches("[0-9]{16}|[0-9]{18}"));
        return isFit
                ? Optional.empty()
                : Optional.of(Fault.at(
                        "/header/" + OFFICER,
                        "Nomor staf milik perangkat daerah, 1 sampai 64 huruf, angka, titik, garis; jangan NIK atau NIP.",
                        "The agency's own staff id, 1 to 64 letters, digits, dots, lines; never a NIK or NIP."));
    }

    public void officer(String staffId) {
        officer = staffId;
    }

    /** Acts for another agency; {@code services} empty: for all that it handles. */
    public void under(String agency, Set<String> services) {
        mandate = new Caller.Mandate(agency, Set.copyOf(services));
    }

    Caller as(Caller own) {
        return own.acting(officer, mandate);
    }
}
