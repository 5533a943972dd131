package id.kironggo.platform.contract;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Scopes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The path of mediated calls, which JAX-RS does not serve and OpenAPI can't say: its last parameter takes slashes too. */
final class MediatedPath {

    static final String PATH = "/v1/exchange/{agency}/{api}/{path}";

    private static final String ANYTHING = "*/*";

    /** What Kironggo itself answers, each with X-Exchange-Error; in an order of its own, so that the document has one. */
    private static final Map<ProblemType, String> ERRORS = new EnumMap<>(Map.of(
            ProblemType.INVALID_INPUT,
                    "The path could be read as another, `Acting-Officer` is no staff id, or `X-Exchange-Request` no id",
            ProblemType.UNAUTHENTICATED, "No token, or one that is not valid",
            ProblemType.NOT_GRANTED, "The token lacks the scope, or no grant in force lets this call pass",
            ProblemType.NOT_FOUND, "No such API, or none that you may see; or its document has no such operation",
            ProblemType.BODY_TOO_LARGE, "The body is larger than the API allows",
            ProblemType.TOO_MANY_REQUESTS,
                    "Above the rate of the grant or of the client; Retry-After says when to come back",
            ProblemType.INTERNAL_ERROR, "Unexpected; tell Diskominfo the traceId",
            ProblemType.PROVIDER_UNREACHABLE,
                    "The provider could not be reached, broke off, or answered more than its API allows",
            ProblemType.PROVIDER_BUSY,
                    "Too many calls are under way, the provider failed repeatedly, or the call could not be put down",
            ProblemType.PROVIDER_LATE, "The provider did not answer within the API's time-out"));

    private static final String DESCRIPTION = """
            Calls an API of another agency through Kironggo, under a grant in force: the path after the API's code and the query go \
            on as they are, so does the body, streamed, and the provider's answer comes back with whatever status it has. \
            **`X-Exchange-Error` stands only where Kironggo answers itself**; without it, a 404 or 502 is the provider's own. \
            `path` may hold slashes, but no dot segments, no encoded slashes and nothing encoded twice. Of the headers, those of one \
            connection, cookies, `Authorization` and `Acting-Officer` do not go on; the provider gets `X-Exchange-Assertion`, a JWT \
            of who calls for which purpose. Redirects are told, not followed. Other methods pass as well. `call.intended` is in the \
            ledger before the call goes on, `call.ended` after, with SHA-256(salt ‖ body) of both bodies. A call under a grant for \
            personal data is a reading of them (`/v1/audit/access`).""";

    private MediatedPath() {}

    static void declareIn(OpenAPI document) {
        document.getComponents()
                .addHeader("X-Exchange-Id", header("Id of the call, in the ledger as `calls/{id}`", uuid()));
        document.getComponents()
                .addHeader(
                        "X-Exchange-Salt",
                        header("Salt of the commitments in the ledger, Base64", text(24, "3q2+7wAAAAAAAAAAAAAAAA==")))
                .addHeader(
                        "X-Exchange-Error",
                        header(
                                "Why Kironggo answers itself; absent where the provider answers",
                                text(40, "timed-out")));
        ERRORS.forEach(
                (type, description) -> document.getComponents().addResponse(name(type), error(type, description)));
        var item = OASFactory.createPathItem();
        List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
                .forEach(method -> item.setOperation(method, operation(method)));
        document.getPaths().addPathItem(PATH, item);
    }

    private static String name(ProblemType type) {
        return "Call"
                + Arrays.stream(type.code().split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static APIResponse error(ProblemType type, String description) {
        var response = CommonAnswers.problem(String.valueOf(type.status()), type, description);
        List.of("X-Exchange-Error", "X-Exchange-Id", "X-Exchange-Salt")
                .forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref(ContractFilter.ref("headers", name))));
        return response;
    }

    private static Operation operation(HttpMethod method) {
        var word = method.name().charAt(0) + method.name().substring(1).toLowerCase(Locale.ROOT);
        var operation = OASFactory.createOperation()
                .operationId("call" + word)
                .summary("Call an API of another agency (" + method + ")")
                .description(DESCRIPTION)
                .tags(List.of("Exchange"))
                .security(List.of(OASFactory.createSecurityRequirement().addScheme("kironggo", Scopes.APIS)))
                .parameters(List.of(
                        path("agency", "Code of the providing agency", "DISPENDUKCAPIL"),
                        path("api", "Code of the API", "penduduk"),
                        path("path", "Path within the API; may hold slashes", "penduduk/35.11.01")
                                .addExtension("x-greedy", true),
                        about()));
        if (method != HttpMethod.GET) {
            operation.addParameter(OASFactory.createParameter().ref(ContractFilter.ref("parameters", "ActingOfficer")));
            operation.requestBody(OASFactory.createRequestBody()
                    .description("Whatever the API takes, up to its `maxBytes`")
                    .content(anything()));
        }
        var responses = OASFactory.createAPIResponses()
                .addAPIResponse("2XX", answer("What the provider answers; its headers come too"))
                .addAPIResponse(
                        "default", answer("What the provider answers, whatever its status; its headers come too"));
        ERRORS.keySet().stream()
                .sorted()
                .forEach(type -> responses.addAPIResponse(
                        String.valueOf(type.status()),
                        OASFactory.createAPIResponse().ref(ContractFilter.ref("responses", name(type)))));
        return operation.responses(responses);
    }

    private static APIResponse answer(String description) {
        var response = OASFactory.createAPIResponse().description(description).content(anything());
        List.of("X-Request-Id", "RateLimit", "RateLimit-Policy", "X-Exchange-Id", "X-Exchange-Salt")
                .forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref(ContractFilter.ref("headers", name))));
        return response;
    }

    private static Content anything() {
        var bytes = OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("binary")
                .maxLength(Integer.MAX_VALUE);
        return OASFactory.createContent()
                .addMediaType(
                        ANYTHING, OASFactory.createMediaType().schema(bytes).example("nama=Contoh"));
    }

    private static Parameter about() {
        return OASFactory.createParameter()
                .name("X-Exchange-Request")
                .in(Parameter.In.HEADER)
                .description("Id of the citizen's request for which the call is made: where the grant is for personal"
                        + " data, its `access-log` tells the citizen of the call. Does not go on to the provider")
                .schema(uuid())
                .example("01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10");
    }

    private static Parameter path(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .description(description)
                .schema(text(2_000, null))
                .example(example);
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema uuid() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("uuid")
                .maxLength(36)
                .addExample("01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10");
    }

    private static Schema text(int most, String example) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(most);
        return example == null ? schema : schema.addExample(example);
    }
}
