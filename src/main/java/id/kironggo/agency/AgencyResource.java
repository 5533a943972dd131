package id.kironggo.agency;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.MergePatch;
import id.kironggo.platform.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The register of agencies over HTTP. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class AgencyResource {

    private final AgencyRegistry registry;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final CurrentCaller caller;

    AgencyResource(AgencyRegistry registry, Cursors cursors, MergePatch mergePatch, CurrentCaller caller) {
        this.registry = registry;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgencies",
            summary = "List and search agencies",
            description = "All agencies by code. A change on another replica is seen within two seconds.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agencies",
            content = @Content(schema = @Schema(implementation = AgencyPage.class)))
    public RestResponse<AgencyPage> list(
            @RestQuery @Parameter(description = "Only this kind", schema = @Schema(implementation = AgencyKind.class))
                    String kind,
            @RestQuery
                    @Parameter(
                            description = "Only those which name this district among those they serve",
                            example = "35.11.07")
                    String district,
            @RestQuery
                    @Parameter(
                            description = "Words that code, name or short name contain, upper or lower case",
                            example = "kependudukan")
                    String q,
            @RestQuery
                    @Parameter(
                            description = "Items a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    String limit,
            @RestQuery @Parameter(description = "`next` of the page before") String cursor,
            UriInfo uri) {
        var filter = new AgencyFilter(kind(kind), given(district), given(q));
        var after = given(cursor) == null
                ? ""
                : cursors.decode(filter.list(), cursor).get(0);
        var page =
                registry.list(filter, after, Page.limit(limit), agency -> cursors.encode(filter.list(), agency.code()));
        var views = page.map(agency -> AgencyView.of(agency, caller.get()));
        return views.answer(new AgencyPage(views.items(), views.next()), uri);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(operationId = "readAgency", summary = "Read an agency", description = "One agency, with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public RestResponse<AgencyView> read(String code) {
        return answer(registry.get(code));
    }

    @POST
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Idempotent
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency",
            description = "Registers an agency under a code that is its own for good. A code that exists: 409. "
                    + "A district has one active district office (kecamatan): 409.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public RestResponse<AgencyView> register(@Valid @NotNull RegisterAgency command) {
        var agency = registry.register(command, caller.get());
        // not created(URI): that would put the Host which the caller claims before it
        return ResponseBuilder.create(Response.Status.CREATED, AgencyView.of(agency, caller.get()))
                .header(HttpHeaders.LOCATION, "/v1/agencies/" + agency.code())
                .header(HttpHeaders.ETAG, EntityTags.of(agency.version()))
                .build();
    }

    @PUT
    @Path("{code}")
    @ExistingAgency
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Operation(
            operationId = "amendAgency",
            summary = "Amend an agency",
            description = "Replaces everything about an agency that may change. Code, duty and status stay.")
    @APIResponse(
            responseCode = "200",
            description = "The agency as it is now",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public RestResponse<AgencyView> amend(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AmendAgency command) {
        return amended(code, present -> command, ifMatch);
    }

    @PATCH
    @Path("{code}")
    @ExistingAgency
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Operation(
            operationId = "patchAgency",
            summary = "Amend parts of an agency",
            description =
                    "Merge patch (RFC 7386) over what `amendAgency` takes: null empties, " + "what is not named stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT, description = "Any properties of AmendAgency"),
                            example = "{\"shortName\": \"Dinkes\", \"parent\": null}"))
    @APIResponse(
            responseCode = "200",
            description = "The agency as it is now",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public RestResponse<AgencyView> patch(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return amended(code, present -> mergePatch.apply(present, patch), ifMatch);
    }

    private RestResponse<AgencyView> amended(String code, UnaryOperator<AmendAgency> change, String ifMatch) {
        return answer(registry.amend(code, change, ifMatch, caller.get()));
    }

    private RestResponse<AgencyView> answer(Agency agency) {
        return ResponseBuilder.ok(AgencyView.of(agency, caller.get()))
                .header(HttpHeaders.ETAG, EntityTags.of(agency.version()))
                .build();
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    private static AgencyKind kind(String code) {
        if (given(code) == null) {
            return null;
        }
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/query/kind",
                        "Harus salah satu dari " + Arrays.toString(AgencyKind.values()) + ".",
                        "Must be one of " + Arrays.toString(AgencyKind.values()) + "."));
    }
}
