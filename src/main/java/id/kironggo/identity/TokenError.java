package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why no token was given (RFC 6749 section 5.2). */
@Schema(name = "TokenError", description = "Why no token was given (RFC 6749 section 5.2)")
public record TokenError(
        @Schema(
                required = true,
                examples = "invalid_client",
                description = "`invalid_request`, `invalid_client`, `invalid_scope` or `unsupported_grant_type`")
        String error,

        @Schema(required = true, description = "What to do about it, in English") @JsonProperty("error_description")
        String description) {

    static TokenError of(TokenRefused refused) {
        return new TokenError(refused.reason().name().toLowerCase(Locale.ROOT), refused.getMessage());
    }
}
