package id.kironggo.request;

import id.kironggo.platform.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who read a citizen's personal data, for the citizen. */
@Path("/v1/tracking/{ticket}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithAccessCode
@Tag(name = "Tracking")
public class AccessLogResource {

    private final CitizenDesk desk;
    private final AccessLog log;
    private final Citizen citizen;

    AccessLogResource(CitizenDesk desk, AccessLog log, Citizen citizen) {
        this.desk = desk;
        this.log = log;
        this.citizen = citizen;
    }

    @GET
    @Operation(operationId = "trackAccess", summary = "See who read your personal data", description = """
            Each time that somebody read personal data of this request in clear: when, which agency, what, what for and by which law. \
            Also searches by NIK or phone that found it, calls to another agency's API that were made for it, and each fetching of an \
            identity document, by whoever holds the access code too. Each stands in the ledger: `leafHash` proves it.""")
    public RestResponse<AccessLogView> read(
            String ticket,
            @Parameter(description = TrackingResource.CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var view = log.of(desk.read(citizen.caller().id()), cursor, limit);
        return new Page<>(view.items(), view.next()).answer(view, uri);
    }
}
