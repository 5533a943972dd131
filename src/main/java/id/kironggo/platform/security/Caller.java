package id.kironggo.platform.security;

import java.util.Set;

/**
 * Who is calling: a client (of an agency, or an app, whose agency is null), a citizen with an access code, or the system itself.
 */
public record Caller(Kind kind, String id, String agency, Set<String> scopes) {

    /** What sort of actor is calling. */
    public enum Kind {
        CLIENT,
        CITIZEN,
        SYSTEM
    }

    public static Caller client(String id, String agency, Set<String> scopes) {
        return new Caller(Kind.CLIENT, id, agency, Set.copyOf(scopes));
    }

    /** The citizen who holds the access code of {@code ticket}. */
    public static Caller citizen(String ticket) {
        return new Caller(Kind.CITIZEN, ticket, null, Set.of());
    }

    public static Caller system() {
        return new Caller(Kind.SYSTEM, "kironggo", null, Set.of());
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** Whether the caller belongs to this agency. */
    public boolean isOf(String agencyCode) {
        return agency != null && agency.equals(agencyCode);
    }

    public boolean coordinates() {
        return has(Scopes.REQUESTS_OVERSEE);
    }

    public boolean audits() {
        return has(Scopes.AUDIT_READ);
    }

    public boolean oversees() {
        return has(Scopes.INSIGHT_READ);
    }
}
