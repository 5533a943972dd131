package id.kironggo.identity;

import id.kironggo.identity.TokenRefused.Reason;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemMappers;
import id.kironggo.platform.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives access tokens to clients; its errors are those of RFC 6749, not problems. */
@Path("/oauth2/token")
@PermitAll
@Tag(name = "Identity")
public class TokenResource {

    private final ClientRegistry clients;
    private final AccessTokens tokens;
    private final FailedLogins failures;

    private final ProblemMappers problems;

    TokenResource(ClientRegistry clients, AccessTokens tokens, FailedLogins failures, ProblemMappers problems) {
        this.clients = clients;
        this.tokens = tokens;
        this.failures = failures;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Get an access token",
            description = "Client credentials (RFC 6749 section 4.4), the client known by HTTP Basic or in the form. "
                    + "After 10 wrong secrets within a minute from one address: 429.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenRequest.Form.class)))
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = AccessToken.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is wrong",
            content = @Content(schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "401",
            description = "The client is not known by this secret",
            content = @Content(schema = @Schema(implementation = TokenError.class)))
    public RestResponse<AccessToken> issue(@Context HttpServerRequest http, String form) {
        if (!TokenRequest.isForm(http.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw noForm();
        }
        var request = TokenRequest.of(http.getHeader(HttpHeaders.AUTHORIZATION), form);
        request.requireClientCredentials();
        var client = admit(request, http.remoteAddress().hostAddress());
        return RestResponse.ResponseBuilder.ok(tokens.issue(client, request.granted(client)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Client admit(TokenRequest request, String address) {
        var id = request.clientId();
        if (id == null || request.clientSecret() == null || !Client.isId(id)) {
            throw TokenRequest.unauthenticated();
        }
        if (failures.areTooMany(id, address)) {
            throw ProblemType.TOO_MANY_REQUESTS
                    .because("Terlalu banyak kali salah; tunggu satu menit.", "Wrong too many times; wait a minute.")
                    .retryAfter(FailedLogins.WINDOW);
        }
        return clients.admit(id, request.clientSecret()).orElseThrow(() -> {
            failures.add(id, address);
            return TokenRequest.unauthenticated();
        });
    }

    @ServerExceptionMapper
    public Response refused(TokenRefused refused) {
        var answer = Response.status(refused.reason().status())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(TokenError.of(refused));
        return refused.reason() == Reason.INVALID_CLIENT
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kironggo\"")
                        .build()
                : answer.build();
    }

    @ServerExceptionMapper
    public Response unreadable(ProblemException problem) {
        return problem.type() == ProblemType.INVALID_JSON ? refused(noForm()) : problems.problem(problem);
    }

    private static TokenRefused noForm() {
        return Reason.INVALID_REQUEST.because("Send the parameters as application/x-www-form-urlencoded.");
    }
}
