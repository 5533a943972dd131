package id.kironggo.identity;

import id.kironggo.platform.security.Scopes;
import java.util.List;

/** What part a client plays, and the scopes that go with it. */
public enum ClientKind {
    COORDINATOR(
            Scopes.REGISTRY_WRITE,
            Scopes.ROUTING_WRITE,
            Scopes.REQUESTS_OVERSEE,
            Scopes.CLIENTS_WRITE,
            Scopes.INSIGHT_READ),
    AGENCY(
            Scopes.CATALOGUE_WRITE,
            Scopes.REQUESTS_SUBMIT,
            Scopes.REQUESTS_WORK,
            Scopes.LETTERS,
            Scopes.APIS,
            Scopes.EVENTS),
    APP(Scopes.REQUESTS_SUBMIT, Scopes.EVENTS),
    OVERSEER(Scopes.INSIGHT_READ),
    AUDITOR(Scopes.AUDIT_READ);

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<String> scopes;

    ClientKind(String... scopes) {
        this.scopes = List.of(scopes);
    }

    public List<String> scopes() {
        return scopes;
    }
}
