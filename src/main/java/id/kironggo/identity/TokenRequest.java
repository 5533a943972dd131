package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kironggo.identity.TokenRefused.Reason;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client's request for a token (RFC 6749 sections 2.3.1 and 4.4.2), read strictly: nothing is said twice. */
record TokenRequest(String grantType, String clientId, String clientSecret, String scope) {

    private static final String BASIC = "basic ";

    static TokenRequest of(String authorization, String body) {
        var form = form(body);
        var id = form.get("client_id");
        var secret = form.get("client_secret");
        if (authorization != null) {
            var pair = credentials(authorization);
            if (secret != null || (id != null && !id.equals(pair.get(0)))) {
                throw Reason.INVALID_REQUEST.because("Authenticate in one way only: by the header or by the form.");
            }
            id = pair.get(0);
            secret = pair.get(1);
        }
        return new TokenRequest(form.get("grant_type"), id, secret, form.get("scope"));
    }

    static boolean isForm(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].trim().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED);
    }

    void requireClientCredentials() {
        if (grantType == null) {
            throw Reason.INVALID_REQUEST.because("grant_type is missing.");
        }
        if (!grantType.equals("client_credentials")) {
            throw Reason.UNSUPPORTED_GRANT_TYPE.because("Only client_credentials is supported.");
        }
    }

    /** The scopes asked for; all that the client has where it asks for none. */
    List<String> granted(Client client) {
        if (scope == null) {
            return client.scopes();
        }
        var asked = List.of(scope.trim().split(" +"));
        if (!client.scopes().containsAll(asked)) {
            throw Reason.INVALID_SCOPE.because("The client may have: " + String.join(" ", client.scopes()));
        }
        return asked.stream().distinct().toList();
    }

    private static List<String> credentials(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw unauthenticated();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            var pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return List.of(decoded(pair[0]), decoded(pair[1]));
            }
        } catch (IllegalArgumentException notBase64) {
            // the same answer as for no colon
        }
        throw unauthenticated();
    }

    /** One answer to an unknown client, a suspended one and a wrong secret. */
    static TokenRefused unauthenticated() {
        return Reason.INVALID_CLIENT.because("Unknown client, wrong secret, or no client authentication.");
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            // without a value is as if absent (RFC 6749 section 3.2)
            if (parts.length == 2 && !parts[1].isEmpty() && form.put(value(parts[0]), value(parts[1])) != null) {
                throw Reason.INVALID_REQUEST.because("A parameter stands twice in the form.");
            }
        }
        return form;
    }

    private static String value(String encoded) {
        try {
            return decoded(encoded);
        } catch (IllegalArgumentException malformed) {
            throw Reason.INVALID_REQUEST.because("The form is not well encoded.");
        }
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** The form as the OpenAPI document shows it. */
    @Schema(name = "TokenForm", description = "Client credentials (RFC 6749 section 4.4.2)")
    public record Form(
            @Schema(required = true, enumeration = "client_credentials") @JsonProperty("grant_type")
            String grantType,

            @Schema(
                    examples = "requests:submit events",
                    description = "Some of the client's scopes, separated by spaces; all of them where absent")
            String scope,

            @Schema(examples = "demo-app", description = "With client_secret, instead of HTTP Basic")
            @JsonProperty("client_id")
            String clientId,

            @JsonProperty("client_secret") String clientSecret) {}
}
