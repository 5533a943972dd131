package id.kironggo.identity;

import id.kironggo.agency.AgencyDuty;
import id.kironggo.platform.security.Scopes;
import java.util.List;
import java.util.Optional;

/** What part a client plays, and the scopes that go with it. */
public enum ClientKind {
    COORDINATOR(
            AgencyDuty.COORDINATOR,
            Scopes.REGISTRY_WRITE,
            Scopes.ROUTING_WRITE,
            Scopes.REQUESTS_OVERSEE,
            Scopes.CLIENTS_WRITE,
            Scopes.INSIGHT_READ),
    AGENCY(
            null,
            Scopes.CATALOGUE_WRITE,
            Scopes.REQUESTS_SUBMIT,
            Scopes.REQUESTS_WORK,
            Scopes.LETTERS,
            Scopes.APIS,
            Scopes.EVENTS),
    APP(null, Scopes.REQUESTS_SUBMIT, Scopes.EVENTS),
    OVERSEER(AgencyDuty.OVERSEER, Scopes.INSIGHT_READ),
    AUDITOR(AgencyDuty.AUDITOR, Scopes.AUDIT_READ);

    private final AgencyDuty duty;

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<String> scopes;

    ClientKind(AgencyDuty duty, String... scopes) {
        this.duty = duty;
        this.scopes = List.of(scopes);
    }

    public List<String> scopes() {
        return scopes;
    }

    /** The duty that its agency must have. */
    Optional<AgencyDuty> duty() {
        return Optional.ofNullable(duty);
    }

    /** Whether a client of this kind may have the scope: one of the kind's, and an agency's where it is of an agency. */
    boolean allows(String scope) {
        return scopes.contains(scope) || (this != APP && AGENCY.scopes.contains(scope));
    }
}
