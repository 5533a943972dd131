package id.kironggo.platform.security;

/** The scopes of access tokens (RFC 6749 section 3.3), as the contract names them. */
public final class Scopes {

    public static final String REGISTRY_WRITE = "registry:write";
    public static final String ROUTING_WRITE = "routing:write";
    public static final String REQUESTS_OVERSEE = "requests:oversee";
    public static final String CLIENTS_WRITE = "clients:write";
    public static final String INSIGHT_READ = "insight:read";
    public static final String CATALOGUE_WRITE = "catalogue:write";
    public static final String REQUESTS_SUBMIT = "requests:submit";
    public static final String REQUESTS_WORK = "requests:work";
    public static final String LETTERS = "letters";
    public static final String APIS = "apis";
    public static final String EVENTS = "events";
    public static final String AUDIT_READ = "audit:read";

    private Scopes() {}
}
