package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;

/** The citizen of the current request, once the access code was found right. */
@RequestScoped
public class Citizen {

    private Caller caller;

    void identified(String ticket) {
        caller = Caller.citizen(ticket);
    }

    boolean isIdentified() {
        return caller != null;
    }

    Caller caller() {
        if (caller == null) {
            throw ProblemException.notFound();
        }
        return caller;
    }
}
