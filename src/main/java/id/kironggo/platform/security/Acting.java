package id.kironggo.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who of an agency's staff acts in the current request, and for which other agency, once both were found right. */
@RequestScoped
public class Acting {

    private String officer;
    private Caller.Mandate mandate;

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
