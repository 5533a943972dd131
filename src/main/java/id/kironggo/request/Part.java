package id.kironggo.request;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.util.EnumSet;
import java.util.Set;

/** The part that a caller plays in a request. */
enum Part {
    /** Of the agency of the disposition at hand. */
    ASSIGNEE,
    /** Of the agency that holds the accepted lead. */
    HOLDER,
    /** Has or had a disposition of it, or owns it, or submitted it, and still sees what it says. */
    PARTICIPANT,
    COORDINATOR,
    CITIZEN;

    static Set<Part> of(Request request, Disposition about, Caller caller) {
        var parts = EnumSet.noneOf(Part.class);
        if (caller.kind() == Caller.Kind.CITIZEN) {
            parts.add(CITIZEN);
        }
        if (caller.coordinates()) {
            parts.add(COORDINATOR);
        }
        if (caller.kind() == Caller.Kind.CLIENT && Sight.converses(request, caller)) {
            parts.add(PARTICIPANT);
        }
        if (about != null && mayActOn(request, about, caller)) {
            parts.add(ASSIGNEE);
        }
        if (request.lead()
                .filter(d -> d.status() == DispositionStatus.ACCEPTED && mayActOn(request, d, caller))
                .isPresent()) {
            parts.add(HOLDER);
        }
        return parts;
    }

    /** A coordinator without an agency's own scopes may hold a TRIAGE, nothing else. */
    private static boolean mayActOn(Request request, Disposition about, Caller caller) {
        boolean triages = caller.coordinates() && about.kind() == DispositionKind.TRIAGE;
        return caller.isOf(about.agency())
                && caller.covers(request.registration().service())
                && (caller.has(Scopes.REQUESTS_WORK) || triages);
    }
}
