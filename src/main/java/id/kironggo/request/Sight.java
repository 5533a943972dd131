package id.kironggo.request;

import id.kironggo.ledger.Parties;
import id.kironggo.platform.security.Caller;
import java.util.Set;
import java.util.TreeSet;

/** How much of a request a caller may see. */
enum Sight {
    /** As if it did not exist. */
    NONE,
    /** Where it stands, not what it says. */
    OUTLINE,
    /** What it says, personal data masked. */
    MASKED;

    static Sight of(Request request, Caller caller) {
        if (submitted(request, caller)) {
            return MASKED;
        }
        if (caller.coordinates() || caller.audits()) {
            return MASKED;
        }
        if (caller.agency() != null && caller.covers(request.registration().service()) && takesPart(request, caller)) {
            return request.registration().confidential() && !holds(request, caller) ? OUTLINE : MASKED;
        }
        return caller.oversees() ? OUTLINE : NONE;
    }

    /** What agencies write to each other is for those who handle the case, while they may see its content. */
    static boolean ofNotes(Request request, Caller caller) {
        return of(request, caller) == MASKED && caller.agency() != null && takesPart(request, caller);
    }

    /** Who may read in the feed what happens to a request: frozen into each fact. */
    static Set<String> audience(Request request) {
        var audience = new TreeSet<String>();
        audience.add(Parties.client(request.registration().submitter()));
        audience.add(Parties.agency(request.owner()));
        request.dispositions().forEach(d -> audience.add(Parties.agency(d.agency())));
        request.copied().forEach(agency -> audience.add(Parties.agency(agency)));
        return audience;
    }

    /** Who may say something: those who handle the case, its submitter, the coordinator; not who has only a copy. */
    static boolean converses(Request request, Caller caller) {
        return of(request, caller) == MASKED
                && (handles(request, caller) || caller.coordinates() || submitted(request, caller));
    }

    static boolean submitted(Request request, Caller caller) {
        return caller.kind() == Caller.Kind.CLIENT
                && caller.id().equals(request.registration().submitter());
    }

    private static boolean takesPart(Request request, Caller caller) {
        return handles(request, caller) || request.copied().contains(caller.agency());
    }

    static boolean handles(Request request, Caller caller) {
        return caller.covers(request.registration().service())
                && (caller.isOf(request.owner())
                        || request.dispositions().stream().anyMatch(d -> caller.isOf(d.agency())));
    }

    private static boolean holds(Request request, Caller caller) {
        return request.dispositions().stream().anyMatch(d -> d.isOpen() && caller.isOf(d.agency()));
    }
}
