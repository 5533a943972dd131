package id.kironggo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.openapi.CallPath;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.MergePatch;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** The sandbox over HTTP: any path, by the methods that carry JSON. */
@Path("/v1/exchange/sandbox/{agency}/{api}/{path:.*}")
@Produces(MediaType.WILDCARD)
@RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
@Tag(name = "Exchange")
public class SandboxResource {

    private static final String ABOUT =
            "Answers at once from the examples of the API's document, else from its schemas; nothing is called, and no"
                    + " grant is needed to who may see the API. Parameters and a JSON body that don't fit the document are"
                    + " 400 (but for `pattern`). Status, media type and body are those of the document: any may come, and"
                    + " `X-Exchange-Sandbox: true` says that it came from there.";
    private static final String PREFER = "Which answer: `code=404`, `example=name`, or both (RFC 7240)";
    private static final String EXAMPLE = "code=200";
    private static final String SIGN = "X-Exchange-Sandbox";
    private static final String TOLD = "What the API's document says; other statuses may come as well";

    /** Slashes before the path within the API: /v1/exchange/sandbox/{agency}/{api}. */
    private static final int SLASHES = 6;

    private final Sandbox sandbox;
    private final CurrentCaller caller;
    private final CurrentVertxRequest current;

    SandboxResource(Sandbox sandbox, CurrentCaller caller, CurrentVertxRequest current) {
        this.sandbox = sandbox;
        this.caller = caller;
        this.current = current;
    }

    @GET
    @Operation(operationId = "sandboxGet", summary = "Try a GET", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = TOLD,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<String> get(
            String agency,
            String api,
            String path,
            @Parameter(description = PREFER, example = EXAMPLE) @HeaderParam("Prefer") String prefer,
            UriInfo uri) {
        return answer(agency, api, prefer, null, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sandboxPost", summary = "Try a POST", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = TOLD,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<String> post(
            String agency,
            String api,
            String path,
            @Parameter(description = PREFER, example = EXAMPLE) @HeaderParam("Prefer") String prefer,
            UriInfo uri,
            JsonNode body) {
        return answer(agency, api, prefer, body, uri);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sandboxPut", summary = "Try a PUT", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = TOLD,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<String> put(
            String agency,
            String api,
            String path,
            @Parameter(description = PREFER, example = EXAMPLE) @HeaderParam("Prefer") String prefer,
            UriInfo uri,
            JsonNode body) {
        return answer(agency, api, prefer, body, uri);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(operationId = "sandboxPatch", summary = "Try a PATCH", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = TOLD,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<String> patch(
            String agency,
            String api,
            String path,
            @Parameter(description = PREFER, example = EXAMPLE) @HeaderParam("Prefer") String prefer,
            UriInfo uri,
            JsonNode body) {
        return answer(agency, api, prefer, body, uri);
    }

    @DELETE
    @Operation(operationId = "sandboxDelete", summary = "Try a DELETE", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = TOLD,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<String> delete(
            String agency,
            String api,
            String path,
            @Parameter(description = PREFER, example = EXAMPLE) @HeaderParam("Prefer") String prefer,
            UriInfo uri) {
        return answer(agency, api, prefer, null, uri);
    }

    private RestResponse<String> answer(String agency, String api, String prefer, JsonNode body, UriInfo uri) {
        var stand = sandbox.stand(agency, api, caller.get());
        var request = current.getCurrent().request();
        var path = CallPath.of(within(request.path()))
                .orElseThrow(() -> ProblemException.invalid(
                        "/path/path",
                        "Jalur memuat segmen titik, garis miring yang di-encode, encode ganda, atau segmen kosong.",
                        "The path has dot segments, encoded slashes, double encoding, or empty segments."));
        var accepted = request.headers().contains(HttpHeaders.ACCEPT)
                ? Accepted.of(request.getHeader(HttpHeaders.ACCEPT))
                : Accepted.ANY;
        // HEAD is answered by what answers GET
        var method = request.method().name().equals("HEAD")
                ? "GET"
                : request.method().name();
        var call = new SandboxCall(method, path, uri.getQueryParameters(), request::getHeader, body, accepted);
        var answer = sandbox.answer(stand, call, Preference.of(prefer));
        return ResponseBuilder.create(RestResponse.Status.OK, answer.body())
                .status(answer.status())
                .type(answer.mediaType())
                .header(SIGN, "true")
                .build();
    }

    /** The path within the API as it was sent, before anybody decodes it. */
    private static String within(String path) {
        int at = -1;
        for (int slash = 0; slash < SLASHES; slash++) {
            at = path.indexOf('/', at + 1);
        }
        return at < 0 ? "/" : path.substring(at);
    }
}
