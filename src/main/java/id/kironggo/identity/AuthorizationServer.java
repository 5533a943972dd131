package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What OAuth clients need to know of Kironggo (RFC 8414). */
@Schema(name = "AuthorizationServer", description = "Authorization server metadata (RFC 8414 section 2)")
public record AuthorizationServer(
        @Schema(required = true, description = "The `iss` of every token")
        String issuer,

        @Schema(required = true) @JsonProperty("token_endpoint")
        String tokenEndpoint,

        @Schema(required = true) @JsonProperty("jwks_uri") String jwksUri,

        @Schema(required = true) @JsonProperty("scopes_supported")
        List<String> scopesSupported,

        @Schema(required = true, description = "Empty: there is no authorization endpoint")
        @JsonProperty("response_types_supported")
        List<String> responseTypesSupported,

        @Schema(required = true) @JsonProperty("grant_types_supported")
        List<String> grantTypesSupported,

        @Schema(required = true) @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> tokenEndpointAuthMethodsSupported,

        @Schema(required = true) @JsonProperty("service_documentation")
        String serviceDocumentation) {

    static AuthorizationServer at(String issuer, List<String> scopes) {
        return new AuthorizationServer(
                issuer,
                issuer + "/oauth2/token",
                issuer + "/.well-known/jwks.json",
                scopes,
                List.of(),
                List.of("client_credentials"),
                List.of("client_secret_basic", "client_secret_post"),
                issuer + "/docs");
    }
}
