package id.kironggo.platform.security;

import java.util.Set;

/**
 * Who is calling: a client (of an agency, or an app, whose agency is null), a citizen with an access code, or the system itself.
 *
 * @param agency the agency for which it acts: its own, or another under a delegation
 * @param officer who of the staff acts, by the agency's own opaque id; null where that is not told
 * @param delegate the client's own agency where it acts for another; null otherwise
 * @param services to which services a delegation is limited; empty: none
 */
public record Caller(
        Kind kind,
        String id,
        String agency,
        Set<String> scopes,
        String officer,
        String delegate,
        Set<String> services) {

    /** What sort of actor is calling. */
    public enum Kind {
        CLIENT,
        CITIZEN,
        SYSTEM
    }

    public static Caller client(String id, String agency, Set<String> scopes) {
        return new Caller(Kind.CLIENT, id, agency, Set.copyOf(scopes), null, null, Set.of());
    }

    /** The citizen who holds the access code of {@code ticket}. */
    public static Caller citizen(String ticket) {
        return new Caller(Kind.CITIZEN, ticket, null, Set.of(), null, null, Set.of());
    }

    public static Caller system() {
        return new Caller(Kind.SYSTEM, "kironggo", null, Set.of(), null, null, Set.of());
    }

    /** For which agency a delegation lets one act, and in which services (empty: in all). */
    record Mandate(String agency, Set<String> services) {}

    /** The same, by an officer of its staff; null: not told. */
    public Caller through(String staffId) {
        return acting(staffId, null);
    }

    Caller acting(String staffId, Mandate mandate) {
        return mandate == null
                ? new Caller(kind, id, agency, scopes, staffId, null, Set.of())
                : new Caller(kind, id, mandate.agency(), scopes, staffId, agency, mandate.services());
    }

    /** The agency whose staff acts, whoever it acts for. */
    public String ownAgency() {
        return delegate == null ? agency : delegate;
    }

    /** Whether it may act in this service: always, but under a delegation that is limited to others. */
    public boolean covers(String service) {
        return services.isEmpty() || services.contains(service);
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
