package id.kironggo.exchange;

import id.kironggo.openapi.PathTemplates;
import id.kironggo.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All APIs and grants as they were at one stamp: what calls are judged from. */
record Gate(long stamp, Map<Gate.Name, Gate.Offer> apis, Map<Gate.Access, List<Gate.Held>> grants) {

    /** Which API. */
    record Name(String agency, String api) {}

    /** Who, to which API. */
    record Access(String consumer, String agency, String api) {}

    /** An API; {@code operations} is what {@code templates} were compiled from. */
    record Offer(ApiRoute route, boolean isActive, String operations, PathTemplates templates) {}

    /** A grant, from the ask on. */
    record Held(GrantTerms terms, Set<String> operations, GrantStatus status, boolean wasApproved) {

        GrantStatus status(Instant now) {
            boolean isOpen = status == GrantStatus.PENDING || status == GrantStatus.APPROVED;
            return isOpen && !now.isBefore(terms.expiresAt()) ? GrantStatus.EXPIRED : status;
        }
    }

    /** Null where there is none. */
    Offer api(String agency, String api) {
        return apis.get(new Name(agency, api));
    }

    /** The latest first. */
    List<Held> grants(String consumer, String agency, String api) {
        return grants.getOrDefault(new Access(consumer, agency, api), List.of());
    }

    /** As {@link Apis} has it for what is read. */
    boolean sees(Caller caller, Offer api) {
        var route = api.route();
        return caller.coordinates()
                || caller.isOf(route.agency())
                || (api.isActive() && route.isOpen())
                || grants(caller.agency(), route.agency(), route.api()).stream().anyMatch(Held::wasApproved);
    }
}
