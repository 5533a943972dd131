package id.kironggo.identity;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Invitations and enrolment over HTTP: no secret travels by chat. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class InvitationResource {

    /** Under which wrong codes are counted; no client has such an id. */
    private static final String ENROLMENT = "/v1/clients/enrol";

    private final Enrolment enrolment;
    private final FailedLogins failures;
    private final CurrentCaller caller;

    InvitationResource(Enrolment enrolment, FailedLogins failures, CurrentCaller caller) {
        this.enrolment = enrolment;
        this.failures = failures;
        this.caller = caller;
    }

    @POST
    @Path("invitations")
    @Idempotent
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "invite",
            summary = "Invite a system to become a client",
            description = "Gives a code for one enrolment within 7 days, in this answer only (and in its replay). By "
                    + "the coordinator for any agency and kind; by an agency for itself, of the kind AGENCY. The client "
                    + "will have its kind's scopes, as far as who invites may give them.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public RestResponse<InvitationView> invite(@Valid @NotNull Invite command) {
        var view = enrolment.invite(command, caller.get());
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @GET
    @Path("invitations")
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "listInvitations",
            summary = "List invitations",
            description = "The latest first, without their codes. `clients:write` sees all, `requests:work` its own "
                    + "agency's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of invitations",
            content = @Content(schema = @Schema(implementation = InvitationView.InvitationPage.class)))
    public RestResponse<InvitationView.InvitationPage> list(
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = enrolment.list(cursor, limit, caller.get());
        return page.answer(new InvitationView.InvitationPage(page.items(), page.next()), uri);
    }

    @DELETE
    @Path("invitations/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "withdrawInvitation",
            summary = "Withdraw an invitation",
            description = "Its code counts no more. Only while it is open.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public RestResponse<Void> withdraw(String id, @HeaderParam("If-Match") String ifMatch) {
        enrolment.withdraw(Ids.named(id), ifMatch, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Path("enrol")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "enrolClient",
            summary = "Become a client by an invitation",
            description = "Without a token. Gives id and secret, in this answer only (and in its replay: send an "
                    + "Idempotency-Key, since the code is used up). A code that is unknown, used, withdrawn or expired "
                    + "is 400 at `/code`. After 10 wrong ones within a minute from one address: 429.")
    @APIResponse(
            responseCode = "201",
            description = "The client; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public RestResponse<ClientView> enrol(@Valid @NotNull Enrol command, @Context HttpServerRequest http) {
        var address = http.remoteAddress().hostAddress();
        if (failures.areTooMany(ENROLMENT, address)) {
            throw ProblemType.TOO_MANY_REQUESTS
                    .because(
                            "Terlalu banyak kode yang salah; tunggu satu menit.",
                            "Too many wrong codes; wait a minute.")
                    .retryAfter(FailedLogins.WINDOW);
        }
        return ClientResource.created(enrolment.enrol(command).orElseThrow(() -> {
            failures.add(ENROLMENT, address);
            return ProblemException.invalid(
                    "/code",
                    "Kode tidak dikenal, sudah terpakai, ditarik, atau kedaluwarsa; mintalah undangan baru.",
                    "Unknown, used, withdrawn or expired code; ask for a new invitation.");
        }));
    }
}
