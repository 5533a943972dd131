package id.kironggo.catalogue;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The catalogue's services over HTTP, for those who keep them. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Scopes.CATALOGUE_WRITE, Scopes.REGISTRY_WRITE})
@Tag(name = "Catalogue")
public class EditingResource {

    private final ServiceEditing editing;
    private final CurrentCaller caller;

    EditingResource(ServiceEditing editing, CurrentCaller caller) {
        this.editing = editing;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createService",
            summary = "Begin a service",
            description =
                    "A new service with a draft, which nobody else sees until it is published. An agency begins "
                            + "services of its own; those owned by `KEC-*` are the coordinator's to begin. A code that exists: 409.")
    @APIResponse(
            responseCode = "201",
            description = "Begun; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = ServiceDraft.class)))
    public RestResponse<ServiceDraft> create(@Valid @NotNull ServiceDefinition command) {
        var draft = editing.create(command, caller.get());
        return ResponseBuilder.create(Response.Status.CREATED, draft)
                .header(HttpHeaders.LOCATION, "/v1/services/" + draft.code() + "/draft")
                .header(HttpHeaders.ETAG, draft.etag())
                .build();
    }

    @GET
    @Path("{code}/draft")
    @Operation(
            operationId = "readServiceDraft",
            summary = "Read a service to work on",
            description = "For the agency that owns the service and the coordinator: its draft, or where there is none "
                    + "its last version, with what would keep it from being published.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ServiceDraft.class)))
    public RestResponse<ServiceDraft> read(String code) {
        return answer(editing.read(code, caller.get()));
    }

    @PUT
    @Path("{code}/draft")
    @KnownCode
    @Operation(
            operationId = "draftService",
            summary = "Draft the next version of a service",
            description =
                    "Replaces the draft, or begins one after the last version. A draft may lack components of the "
                            + "standard, but its procedure holds: every selector an active agency, `OWNER`, `KEC-*`, `DESA` or `*`; "
                            + "steps numbered from 1; their days, those counted like the promise, no more than promised. What is in "
                            + "force stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ServiceDraft.class)))
    public RestResponse<ServiceDraft> draft(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ServiceDefinition command) {
        return answer(editing.draft(code, command, ifMatch, caller.get()));
    }

    @POST
    @Path("{code}/publish")
    @KnownCode
    @Idempotent
    @Operation(
            operationId = "publishService",
            summary = "Publish the draft",
            description =
                    "Brings the draft into force for good: a published version never changes, and the one before is "
                            + "retired. Requests keep the version that they were made under. A draft that lacks one of the 14 "
                            + "components of Standar Pelayanan is refused: 400 with an error for each, its pointer from the "
                            + "definition's root. Without a draft: 409.")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ServiceDraft.class)))
    public RestResponse<ServiceDraft> publish(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid Bare command) {
        return answer(editing.publish(code, ifMatch, caller.get()));
    }

    @POST
    @Path("{code}/retire")
    @KnownCode
    @Idempotent
    @Operation(
            operationId = "retireService",
            summary = "Retire a service",
            description = "Takes the service out of force: it is no longer listed, found or submitted to. What was "
                    + "submitted goes on, and its versions are read by their numbers. It comes back by publishing a draft. "
                    + "Where none is in force: 409.")
    @APIResponse(
            responseCode = "200",
            description = "The version that was in force",
            content = @Content(schema = @Schema(implementation = ServiceDraft.class)))
    public RestResponse<ServiceDraft> retire(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid Bare command) {
        return answer(editing.retire(code, ifMatch, caller.get()));
    }

    private static RestResponse<ServiceDraft> answer(ServiceDraft draft) {
        return ResponseBuilder.ok(draft).header(HttpHeaders.ETAG, draft.etag()).build();
    }
}
