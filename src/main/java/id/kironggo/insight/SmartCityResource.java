package id.kironggo.insight;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The smart city over HTTP: its programmes, and whether the regency is ready. */
@Path("/v1/smart-city")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
public class SmartCityResource {

    private final ProgrammeRegister register;
    private final Readiness readiness;
    private final MergePatch mergePatch;
    private final CurrentCaller caller;

    SmartCityResource(ProgrammeRegister register, Readiness readiness, MergePatch mergePatch, CurrentCaller caller) {
        this.register = register;
        this.readiness = readiness;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @Path("programmes")
    @Authenticated
    @Operation(
            operationId = "listProgrammes",
            summary = "List smart city programmes",
            description = "The oldest first. A token (of any scope) is needed.")
    public RestResponse<ProgrammeView.ProgrammePage> list(
            @Valid @BeanParam ProgrammeFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = register.list(filter, cursor, limit, caller.get());
        return page.answer(new ProgrammeView.ProgrammePage(page.items(), page.next()), uri);
    }

    @GET
    @Path("programmes/{id}")
    @Authenticated
    @Operation(
            operationId = "readProgramme",
            summary = "Read a smart city programme",
            description = "One programme, with its ETag.")
    public RestResponse<ProgrammeView> read(String id) {
        return answer(register.read(Ids.named(id), caller.get()));
    }

    @POST
    @Path("programmes")
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Idempotent
    @Operation(
            operationId = "registerProgramme",
            summary = "Register a smart city programme",
            description = "Agencies must be registered and active, focal points appointed.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public RestResponse<ProgrammeView> register(@Valid @NotNull WriteProgramme command) {
        var view = register.register(command, caller.get());
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/smart-city/programmes/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @PATCH
    @Path("programmes/{id}")
    @ExistingProgramme
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Operation(
            operationId = "patchProgramme",
            summary = "Amend a smart city programme",
            description =
                    "Merge patch (RFC 7386) over what `registerProgramme` takes: null empties, what is not named stays.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.OBJECT, description = "Any properties of WriteProgramme"),
                            example = "{\"status\": \"ACTIVE\", \"quickWin\": true}"))
    @APIResponse(
            responseCode = "200",
            description = "The programme as it is now",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public RestResponse<ProgrammeView> patch(String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return answer(
                register.amend(Ids.named(id), present -> mergePatch.apply(present, patch), ifMatch, caller.get()));
    }

    @GET
    @Path("readiness")
    @Authenticated
    @Operation(
            operationId = "readReadiness",
            summary = "Read whether the regency is a smart city",
            description =
                    "Counts practice, not paper: ready only if each of the six dimensions has a service that carried a request"
                            + " in the last 90 days. Beside it who takes part, and whether focal points stay from phase to phase; of"
                            + " persons only id and role, as `listFocalPoints` shows them.")
    public ReadinessView readiness(
            @QueryParam("phase")
                    @Min(1)
                    @Max(20)
                    @Parameter(description = "Only programmes of this phase, and focal points up to it", example = "2")
                    Integer phase) {
        return readiness.of(phase);
    }

    private static RestResponse<ProgrammeView> answer(ProgrammeView view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
