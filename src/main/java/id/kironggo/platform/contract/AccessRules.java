package id.kironggo.platform.contract;

import id.kironggo.platform.security.Scopes;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may call: a client by its token, a citizen by the access code, a client that asks for a token by its secret. */
final class AccessRules {

    private static final String TOKEN = "kironggo";
    private static final String ACCESS_CODE = "accessCode";
    private static final String SECRET = "clientSecret";

    private AccessRules() {}

    static void declareIn(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(TOKEN, tokens())
                .addSecurityScheme(
                        ACCESS_CODE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Access-Code")
                                .description("The ticket's access code, told once when the request was submitted; case "
                                        + "and dashes don't matter. 10 wrong ones an hour, then 429."))
                .addSecurityScheme(
                        SECRET,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Client id and secret, form-encoded (RFC 6749 section 2.3.1); "
                                        + "`client_id` and `client_secret` in the form do as well"));
    }

    private static SecurityScheme tokens() {
        var scopes = new TreeMap<String, String>();
        scopes.put(Scopes.REGISTRY_WRITE, "Register and amend agencies, set the calendar, keep all services");
        scopes.put(Scopes.ROUTING_WRITE, "Set routing rules");
        scopes.put(Scopes.REQUESTS_OVERSEE, "Read all requests masked, rule, hold triage");
        scopes.put(Scopes.CLIENTS_WRITE, "Make, amend and revoke any client");
        scopes.put(Scopes.INSIGHT_READ, "Read figures, and requests without personal data");
        scopes.put(Scopes.CATALOGUE_WRITE, "Edit the agency's own services");
        scopes.put(Scopes.REQUESTS_SUBMIT, "Submit requests and read the own ones");
        scopes.put(Scopes.REQUESTS_WORK, "Act on the agency's dispositions, manage its clients");
        scopes.put(Scopes.EVENTS, "Read the event feed");
        scopes.put(Scopes.AUDIT_READ, "Read everything masked; each reading is recorded");
        scopes.put(Scopes.LETTERS, "Exchange letters");
        scopes.put(Scopes.APIS, "Offer and call APIs");
        var flow =
                OASFactory.createOAuthFlow().tokenUrl(ContractFilter.TOKEN_PATH).scopes(scopes);
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "Client credentials (RFC 6749 section 4.4). Who asks for no scope gets all its own. Tokens are JWTs "
                                + "(RFC 9068) signed with ES256, by the best practices of RFC8725, and live ten minutes. Where the "
                                + "operator configured an OpenID provider, its tokens count as well, for the client that they name")
                .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
    }

    /** Says who may call the operation; whether it needs a token. */
    static boolean dress(String path, HttpMethod method, Operation operation) {
        var required = operation.getSecurity();
        if (required != null && !required.isEmpty()) {
            operation.setSecurity(alternatives(required));
            return true;
        }
        if (path.startsWith(ContractFilter.TRACKING_PATH)) {
            boolean isOpen = method == HttpMethod.GET && path.endsWith("}");
            operation.setSecurity(isOpen ? List.of(by(ACCESS_CODE), anybody()) : List.of(by(ACCESS_CODE)));
        } else if (path.equals(ContractFilter.TOKEN_PATH)) {
            operation.setSecurity(List.of(by(SECRET), anybody()));
        } else {
            operation.setSecurity(List.of());
        }
        return false;
    }

    /** One of these scopes is enough, where one requirement with many would ask for all. */
    private static List<SecurityRequirement> alternatives(List<SecurityRequirement> required) {
        var scopes = required.stream()
                .flatMap(one -> one.getSchemes().getOrDefault(TOKEN, List.of()).stream())
                .toList();
        return scopes.isEmpty()
                ? List.of(by(TOKEN))
                : scopes.stream()
                        .map(scope -> OASFactory.createSecurityRequirement().addScheme(TOKEN, scope))
                        .toList();
    }

    static boolean asksForScope(Operation operation) {
        return operation.getSecurity().stream()
                .anyMatch(
                        one -> !one.getSchemes().getOrDefault(TOKEN, List.of()).isEmpty());
    }

    private static SecurityRequirement by(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static SecurityRequirement anybody() {
        return OASFactory.createSecurityRequirement();
    }
}
