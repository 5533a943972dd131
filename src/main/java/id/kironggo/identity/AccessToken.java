package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as it is given out (RFC 6749 section 5.1). */
@Schema(name = "AccessToken", description = "An access token (RFC 6749 section 5.1; a JWT by RFC 9068)")
public record AccessToken(
        @Schema(required = true, description = "Send it as `Authorization: Bearer …`") @JsonProperty("access_token")
        String accessToken,

        @Schema(required = true, examples = "Bearer") @JsonProperty("token_type")
        String tokenType,

        @Schema(
                required = true,
                examples = "600",
                description = "Seconds until it expires; then ask for another, there is no refresh token")
        @JsonProperty("expires_in")
        long expiresIn,

        @Schema(
                required = true,
                examples = "requests:submit events",
                description = "The scopes granted, separated by spaces")
        String scope) {}
