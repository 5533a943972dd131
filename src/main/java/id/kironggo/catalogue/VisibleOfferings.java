package id.kironggo.catalogue;

import id.kironggo.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a caller finds under a service's code: what was ever published, and the drafts of what is the caller's to keep. */
@ApplicationScoped
class VisibleOfferings {

    private final ServiceCatalogue catalogue;
    private final ServiceEditing editing;
    private final CurrentCaller caller;

    VisibleOfferings(ServiceCatalogue catalogue, ServiceEditing editing, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.caller = caller;
    }

    /** @param version a version's number as it came; what is no number counts as none, since it is refused later */
    Optional<Offering> find(String code, String version) {
        if (!isNumber(version)) {
            return catalogue.offering(code);
        }
        int number = Integer.parseInt(version);
        var published = catalogue.offering(code, number);
        return published.isPresent() || caller.get() == null ? published : editing.trial(code, number, caller.get());
    }

    /** Versions come as text, since Jakarta REST answers 404 to an int parameter that is no number. */
    static boolean isNumber(String version) {
        return version != null && version.matches("[1-9][0-9]{0,8}");
    }
}
