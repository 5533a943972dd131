package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What changes a case as a whole: its promise, its service, what it is a duplicate of, its numbers and code. */
@Path("/v1/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@VisibleRequest
@Tag(name = "Requests")
public class CaseResource {

    private static final String SYSTEM = "[A-Za-z0-9._-]{1,40}";

    private final CaseDesk desk;
    private final Lineage lineage;
    private final CounterDesk counter;
    private final RequestViews views;
    private final CurrentCaller caller;

    CaseResource(CaseDesk desk, Lineage lineage, CounterDesk counter, RequestViews views, CurrentCaller caller) {
        this.desk = desk;
        this.lineage = lineage;
        this.counter = counter;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/extend")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "extendRequest",
            summary = "Extend the promise",
            description =
                    "By the holder, once and before it is due; the citizen reads the reason. An information request: "
                            + "at most 7 working days (UU 14/2008).")
    public RestResponse<RequestView> extend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CaseCommands.Extend command) {
        return answer(desk.extend(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/reclassify")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "reclassifyRequest",
            summary = "Make it a request for another service",
            description =
                    "By the holder. Ticket and submission date stay; route and promise are made anew, open dispositions "
                            + "are cancelled, the citizen reads why. What was answered before is kept.")
    public RestResponse<RequestView> reclassify(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CaseCommands.Reclassify command) {
        return answer(desk.reclassify(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/mark-duplicate")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "markDuplicate",
            summary = "Say that it repeats another request",
            description = "By the holder or the coordinator. It ends; its citizen hears what becomes of the original.")
    public RestResponse<RequestView> markDuplicate(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CaseCommands.MarkDuplicate command) {
        return answer(lineage.merge(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/access-code")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "replaceAccessCode",
            summary = "Replace a lost access code",
            description =
                    "By the submitting client or the agency that has the case. The new code is told once, in this "
                            + "answer; the old one opens nothing any more.")
    public RestResponse<RequestView> replaceCode(UUID id, @Valid Commands.Nothing command) {
        var replaced = counter.replaceCode(id, caller.get());
        return RequestActionResource.tagged(views.recoded(replaced, caller.get()));
    }

    @PUT
    @Path("/external-ids/{system}")
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "setExternalId",
            summary = "Note its number in another system",
            description = "By the submitting client or an agency that handles it; a number noted before is replaced.")
    public RestResponse<RequestView> setExternalId(
            UUID id,
            @Pattern(regexp = SYSTEM) String system,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CaseCommands.SetExternalId command) {
        return answer(counter.setExternalId(id, system, command.id(), ifMatch, caller.get()));
    }

    @DELETE
    @Path("/external-ids/{system}")
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "removeExternalId",
            summary = "Remove its number in another system",
            description = "By the submitting client or an agency that handles it; none noted: 404.")
    public RestResponse<RequestView> removeExternalId(
            UUID id, @Pattern(regexp = SYSTEM) String system, @HeaderParam("If-Match") String ifMatch) {
        return answer(counter.removeExternalId(id, system, ifMatch, caller.get()));
    }

    private RestResponse<RequestView> answer(Request request) {
        return RequestActionResource.tagged(views.toClient(request, caller.get()));
    }
}
