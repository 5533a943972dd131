package id.kironggo.platform.web;

import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.security.Scopes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the OpenAPI document what holds for all operations alike: problems, tokens, idempotency keys, entity tags. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String SCHEME = "kironggo";
    /** What no operation of this version speaks of yet. */
    private static final List<String> UNSPOKEN = List.of(
            "Text",
            "ServiceDefinition",
            "StepDefinition",
            "FeeDefinition",
            "ProcessingTime",
            "RequiresDefinition",
            "DocumentFieldDefinition");

    private static final String TOKEN_PATH = "/oauth2/token";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The input is invalid; every fault is named",
            "401", "No token, or one that is not valid (tracking: wrong access code)",
            "403", "The token lacks the scope",
            "404", "There is no such thing, or it is not yours to see",
            "409", "Not possible now: `actions` says what is; or the same Idempotency-Key is still being processed",
            "412", "It has changed since it was read",
            "413", "The body is too large",
            "415", "The body has the wrong media type",
            "422", "The Idempotency-Key was used for another body",
            "428", "If-Match is missing"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSecurityScheme(SCHEME, tokens());
        UNSPOKEN.forEach(document.getComponents()::removeSchema);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> dress(path, method, operation)));
    }

    private static SecurityScheme tokens() {
        var scopes = new TreeMap<String, String>(Map.of(
                Scopes.REGISTRY_WRITE, "Register and amend agencies, set the calendar",
                Scopes.ROUTING_WRITE, "Set routing rules",
                Scopes.REQUESTS_OVERSEE, "Read all requests masked, rule, hold triage",
                Scopes.CLIENTS_WRITE, "Make clients",
                Scopes.INSIGHT_READ, "Read figures, and requests without personal data",
                Scopes.CATALOGUE_WRITE, "Edit the agency's own services",
                Scopes.REQUESTS_SUBMIT, "Submit requests and read the own ones",
                Scopes.REQUESTS_WORK, "Act on the agency's dispositions",
                Scopes.EVENTS, "Read the event feed",
                Scopes.AUDIT_READ, "Read everything masked; each reading is recorded"));
        scopes.put(Scopes.LETTERS, "Exchange letters");
        scopes.put(Scopes.APIS, "Offer and call APIs");
        var flow = OASFactory.createOAuthFlow().tokenUrl(TOKEN_PATH).scopes(scopes);
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client credentials (RFC 6749 section 4.4); tokens live ten minutes")
                .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
    }

    private void dress(String path, HttpMethod method, Operation operation) {
        if (path.equals(TOKEN_PATH)) {
            return;
        }
        boolean isSecured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (isSecured) {
            add(operation, "401", "403");
        } else if (path.startsWith("/v1/tracking/")) {
            add(operation, "401", "429");
        }
        if (path.contains("{")) {
            add(operation, "404");
        }
        if (hasBody || hasParameters) {
            add(operation, "400");
        }
        if (hasBody) {
            add(operation, "413", "415");
        }
        if (takesIfMatch(operation)) {
            add(operation, "409", "412", "428");
        }
        if (method == HttpMethod.POST && (isSecured || path.startsWith("/v1/tracking/"))) {
            operation.addParameter(idempotencyKey());
            add(operation, "400", "409", "422");
        }
        add(operation, "500", "503");
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void add(Operation operation, String... statuses) {
        for (var status : statuses) {
            var declared = operation.getResponses().getAPIResponse(status);
            if (declared == null || declared.getContent() == null) {
                operation.getResponses().addAPIResponse(status, problem(status));
            }
        }
    }

    private static APIResponse problem(String status) {
        var description =
                switch (status) {
                    case "429" -> "Too many failures; Retry-After says when to come back";
                    case "500" -> "Unexpected; tell Diskominfo the traceId";
                    case "503" -> "Temporarily unavailable; nothing was stored; Retry-After says when to try again";
                    default -> PROBLEMS.get(status);
                };
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + Problem.class.getSimpleName());
        Content content = OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotentCall.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Makes a repetition safe: the first answer comes again, with `Idempotency-Replayed: true`. "
                                + "1 to 255 visible ASCII characters, kept 48 hours.")
                .example("2f1c0b7e-7d38-4a52-8a35-6a9b7b0b1f11")
                .schema(OASFactory.createSchema()
                        .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)
                        .maxLength(255)
                        .pattern("^[\\x21-\\x7E]+$"));
    }
}
