package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Finds the citizen by ticket and access code. Reading without a code is public, unless the request is confidential. */
@Provider
@WithAccessCode
@Priority(Priorities.AUTHORIZATION + 50)
public class AccessCodeFilter implements ContainerRequestFilter {

    static final String HEADER = "X-Access-Code";

    private static final Pattern BARE = Pattern.compile("/*v1/+tracking/+[^/]+/*");

    private final AccessGuard guard;
    private final Citizen citizen;

    @Context
    HttpServerRequest http;

    AccessCodeFilter(AccessGuard guard, Citizen citizen) {
        this.guard = guard;
        this.citizen = citizen;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var ticket = Ticket.ticket(request.getUriInfo().getPathParameters().getFirst("ticket"));
        var code = request.getHeaderString(HEADER);
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean isBareTracking =
                isRead && BARE.matcher(request.getUriInfo().getPath()).matches();
        if (code != null) {
            guard.open(ticket, code, http.remoteAddress().hostAddress());
            citizen.identified(ticket);
        } else if (!guard.isPublic(ticket)) {
            throw ProblemException.notFound();
        } else if (!isBareTracking) {
            throw ProblemType.WRONG_ACCESS_CODE.because(
                    "Kirim kode akses tiket ini dalam header X-Access-Code.",
                    "Send this ticket's access code in the header X-Access-Code.");
        }
    }
}
