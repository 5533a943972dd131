package id.kironggo.reorganisation;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Reorganisations over HTTP. */
@Path("/v1/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.REGISTRY_WRITE)
@Tag(name = "Agencies")
public class ReorganisationResource {

    private final Reorganisations reorganisations;
    private final CurrentCaller caller;

    ReorganisationResource(Reorganisations reorganisations, CurrentCaller caller) {
        this.reorganisations = reorganisations;
        this.caller = caller;
    }

    @POST
    @Path("/previews")
    @Idempotent
    @Operation(
            operationId = "previewReorganisation",
            summary = "See what a reorganisation would move",
            description = "Nothing moves. `preview` of the answer is needed to carry it out.")
    public ReorganisationPreview preview(@Valid @NotNull Reorganise command) {
        return reorganisations.preview(command);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "reorganise",
            summary = "Merge or suspend an agency",
            description =
                    "In one transaction, all that the agency holds passes to its successor: open dispositions with their "
                            + "due dates and their acceptance, requests that it owns, steps to come, services, routing rules, clients, and "
                            + "the agencies under it. Each request tells it in its timeline. Needs the `preview` that was read; 409 where "
                            + "something has changed since.")
    @APIResponse(
            responseCode = "201",
            description = "Carried out",
            content = @Content(schema = @Schema(implementation = ReorganisationView.class)))
    public RestResponse<ReorganisationView> reorganise(@Valid @NotNull Reorganise command) {
        var view = reorganisations.carryOut(command, caller.get());
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/reorganisations/" + view.id())
                .build();
    }

    @GET
    @Operation(
            operationId = "listReorganisations",
            summary = "List reorganisations",
            description = "Those that were carried out, the latest first.")
    public RestResponse<ReorganisationView.ReorganisationPage> list(
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = reorganisations.list(cursor, limit);
        return page.answer(new ReorganisationView.ReorganisationPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readReorganisation",
            summary = "Read a reorganisation",
            description = "What was merged or suspended, on which legal basis, and what moved.")
    public ReorganisationView read(String id) {
        return reorganisations.get(Ids.named(id));
    }
}
