package id.kironggo.identity;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Acting;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes up who of the staff acts, and for which other agency, where that agency has delegated it. */
@Provider
@Priority(Priorities.AUTHORIZATION + 20)
public class ActingFilter implements ContainerRequestFilter {

    private static final String FOR = "Acting-For";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SecurityIdentity identity;
    private final ClientStanding standing;
    private final Delegations delegations;
    private final Acting acting;

    ActingFilter(SecurityIdentity identity, ClientStanding standing, Delegations delegations, Acting acting) {
        this.identity = identity;
        this.standing = standing;
        this.delegations = delegations;
        this.acting = acting;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // who calls may be asked only where the call may wait for the answer
        if (!request.getUriInfo().getPath().startsWith("/v1/")
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        var officer = officer(request.getHeaderString(Acting.OFFICER), token.getClaim(Verified.OFFICER));
        boolean isChange = !READING.contains(request.getMethod());
        if (officer == null && isChange && standing.mustNameOfficer(token.getClaim("client_id"))) {
            throw unnamed();
        }
        if (token.getClaim("agency") != null) {
            acting.officer(officer);
        }
        var agency = request.getHeaderString(FOR);
        if (agency != null) {
            actFor(agency, token.getClaim("agency"), request.getUriInfo().getPath());
        }
    }

    /** Who acts, by the header and by the token, which knows better. */
    static String officer(String told, String signedIn) {
        if (signedIn != null && told != null && !told.equals(signedIn)) {
            throw ProblemException.invalid(
                    "/header/" + Acting.OFFICER,
                    "Token menyebut petugas lain; kosongkan header ini.",
                    "The token names another officer; leave this header out.");
        }
        return signedIn == null ? told : signedIn;
    }

    static ProblemException unnamed() {
        return ProblemException.invalid(
                "/header/" + Acting.OFFICER,
                "Klien ini wajib menyebut petugas yang bertindak.",
                "This client must name the officer who acts.");
    }

    private void actFor(String agency, String own, String path) {
        boolean isCasework = path.startsWith("/v1/requests") || path.startsWith("/v1/dispositions");
        if (!isCasework) {
            throw ProblemException.invalid(
                    "/header/" + FOR,
                    "Pelimpahan hanya berlaku untuk permohonan dan disposisi.",
                    "A delegation is for requests and dispositions only.");
        }
        var services = own == null ? null : delegations.inForce(agency, own).orElse(null);
        if (services == null) {
            throw ProblemException.invalid(
                    "/header/" + FOR,
                    "Tidak ada pelimpahan yang berlaku dari perangkat daerah itu; lihat /v1/delegations.",
                    "There is no delegation in force from that agency; see /v1/delegations.");
        }
        acting.under(agency, services);
    }
}
