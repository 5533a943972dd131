package id.kironggo.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.TakesApiDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** The APIs over HTTP. */
@Path("/v1/apis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class ApiResource {

    private final ApiRegistry registry;
    private final CurrentCaller caller;

    ApiResource(ApiRegistry registry, CurrentCaller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "listApis",
            summary = "List APIs",
            description = "Those that the caller sees, the latest first: its own agency's, public ones, and those for"
                    + " which its agency has or had an approved grant; the coordinator sees all. Retired ones are found by"
                    + " their address only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of APIs",
            content = @Content(schema = @Schema(implementation = ApiView.ApiPage.class)))
    public RestResponse<ApiView.ApiPage> list(
            @Valid @BeanParam ApiFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = registry.list(filter, cursor, limit, caller.get());
        return page.answer(new ApiView.ApiPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("{agency}/{api}")
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "readApi",
            summary = "Read an API",
            description = "To whoever may not see it, it is 404 like one that doesn't exist.")
    @APIResponse(
            responseCode = "200",
            description = "The API",
            content = @Content(schema = @Schema(implementation = ApiView.class)))
    public RestResponse<ApiView> read(String agency, String api) {
        return answer(RestResponse.Status.OK, registry.read(agency, api, caller.get()));
    }

    @GET
    @Path("{agency}/{api}/openapi")
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "readApiDocument",
            summary = "Read the document of an API",
            description = "Its OpenAPI document, in force or by version. A version never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI document",
            content = @Content(schema = @Schema(implementation = JsonNode.class)))
    public JsonNode document(
            String agency,
            String api,
            @Parameter(description = "Of the document; absent: the one in force") @QueryParam("version") @Min(1)
                    Integer version) {
        return registry.document(agency, api, version, caller.get());
    }

    @PUT
    @Path("{agency}/{api}")
    @OwnApi
    @TakesApiDocument
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "registerApi",
            summary = "Register or change an API",
            description = "By its own agency; to all others 404. Registers it where there is none of this code (201,"
                    + " without `If-Match`), else changes it (`If-Match`). A changed document gets the next version. What"
                    + " breaks consumers of the present one is 409 with each change and whom it hits, unless"
                    + " `acceptBreaking=true`. A retired one is offered again; its grants don't come back. 5 MiB at most,"
                    + " 128 levels deep.")
    @APIResponse(
            responseCode = "200",
            description = "The API as it is now",
            content = @Content(schema = @Schema(implementation = ApiView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = ApiView.class)))
    public RestResponse<ApiView> register(
            String agency,
            String api,
            @Parameter(description = "Change it though that breaks consumers", example = "true")
                    @QueryParam("acceptBreaking")
                    boolean acceptBreaking,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegisterApi command) {
        var view = registry.put(agency, api, command, acceptBreaking, ifMatch, caller.get());
        // a change never gets here without
        boolean isNew = ifMatch == null || ifMatch.isBlank();
        return answer(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, view);
    }

    @DELETE
    @Path("{agency}/{api}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @OwnApi
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "retireApi",
            summary = "Retire an API",
            description =
                    "By its own agency. Its grants and asks end with it (REVOKED, API_RETIRED), within a second on "
                            + "every replica. It stays to be read by who has or had a grant.")
    @APIResponse(responseCode = "204", description = "Retired")
    public RestResponse<Void> retire(String agency, String api, @HeaderParam("If-Match") String ifMatch) {
        registry.retire(agency, api, ifMatch, caller.get());
        return RestResponse.noContent();
    }

    private static RestResponse<ApiView> answer(RestResponse.Status status, ApiView view) {
        var answer = ResponseBuilder.create(status, view).header(HttpHeaders.ETAG, view.etag());
        if (status == RestResponse.Status.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/v1/apis/" + view.agency().code() + "/" + view.api());
        }
        return answer.build();
    }
}
