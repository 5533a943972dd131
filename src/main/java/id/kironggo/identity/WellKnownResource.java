package id.kironggo.identity;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What others must know to get tokens and to verify what is signed here. */
@Path("/.well-known")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class WellKnownResource {

    // shorter than the time between publishing a key and signing with it
    private static final String CACHEABLE = "public, max-age=300";

    private static final List<String> SCOPES = Arrays.stream(ClientKind.values())
            .flatMap(kind -> kind.scopes().stream())
            .distinct()
            .sorted()
            .toList();

    private final SigningKeys keys;
    private final AuthorizationServer metadata;

    WellKnownResource(SigningKeys keys, @ConfigProperty(name = "kironggo.issuer") String issuer) {
        this.keys = keys;
        this.metadata = AuthorizationServer.at(issuer, SCOPES);
    }

    @GET
    @NonBlocking
    @Path("/oauth-authorization-server")
    @Operation(
            operationId = "describeAuthorizationServer",
            summary = "Describe the authorization server",
            description = "Authorization server metadata (RFC 8414).")
    public RestResponse<AuthorizationServer> metadata() {
        return cacheable(metadata);
    }

    @GET
    @NonBlocking
    @Path("/jwks.json")
    @Operation(
            operationId = "listSigningKeys",
            summary = "List the public keys",
            description = "Keys that verify what is signed here (RFC 7517). A new key stands here before it signs.")
    public RestResponse<KeySet> keys() {
        return cacheable(new KeySet(keys.published()));
    }

    private static <T> RestResponse<T> cacheable(T content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                .build();
    }
}
