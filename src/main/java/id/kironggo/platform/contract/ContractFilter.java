package id.kironggo.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Writes into the OpenAPI document what holds for all operations alike. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("Agencies", "Who the agencies are, where they serve, and when they work"),
            Map.entry("Audit", "What was done, and who read personal data, for the auditor, with proofs"),
            Map.entry("Catalogue", "What each agency offers, and what a citizen must bring"),
            Map.entry("Dispositions", "What each agency has to do now, and how it passes it on"),
            Map.entry("Events", "Everything that happened, in order"),
            Map.entry("Exchange", "Letters between agencies, APIs that they offer each other, and calls under a grant"),
            Map.entry("Files", "Uploads, which requests and letters then refer to"),
            Map.entry("Identity", "Clients, tokens and keys"),
            Map.entry("Insight", "What was done: statistics, satisfaction, demand, and the smart city"),
            Map.entry(
                    "Ledger", "What happened can't be changed unseen: checkpoints, proofs, and the entries themselves"),
            Map.entry(
                    "Open311",
                    "GeoReport v2 for report sites and apps that speak it: complaints in XML and JSON, by path suffix"),
            Map.entry("Platform", "Pages that explain problems, and words for codes"),
            Map.entry("Requests", "Citizens' requests and how they move"),
            Map.entry("Routing", "Who handles what, and why"),
            Map.entry("Sandbox", "For developers, in a demo only: a clock to move, agencies that act, a new beginning"),
            Map.entry("Tracking", "What a citizen does with ticket and access code")));

    static final String TOKEN_PATH = "/oauth2/token";
    /** Where the code in the body says who calls. */
    static final String ENROLMENT_PATH = "/v1/clients/enrol";
    /** Changes that no state and no other row stands against. */
    private static final Set<String> ALWAYS_LEGAL = Set.of(
            "setCalendar", "setSynonyms", "patchProgramme", "amendRoutingRule", "removeRoutingRule", "unsubscribe");

    /** Where one parameter takes the rest of the path, slashes too. */
    private static final String GREEDY = "/{path}";

    /** Where errors are those of GeoReport v2, and a form's {@code api_key} says who calls. */
    static final String OPEN311_PATH = "/open311/";

    /** Where nothing is outside of a demo. */
    private static final String SANDBOX_PATH = "/v1/sandbox/";

    static final String TRACKING_PATH = "/v1/tracking/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setTags(TAGS.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The installation that serves this document: local, staging or production")
                .addExtension("x-internal", false)));
        AccessRules.declareIn(document);
        CommonParameters.declareIn(document.getComponents());
        CommonAnswers.declareIn(document.getComponents());
        var examples = Examples.read();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> dress(document, path, method, operation, examples)));
        MediatedPath.declareIn(document);
        Limits.set(document);
    }

    private static void dress(
            OpenAPI document, String path, HttpMethod method, Operation operation, Examples examples) {
        boolean isSecured = AccessRules.dress(path, method, operation);
        CommonParameters.dress(path, method, operation, isSecured, document.getComponents());
        CommonAnswers.dress(path, operation, possible(path, operation), document.getComponents());
        examples.dress(operation);
    }

    /** The statuses of problems that this operation may answer with. */
    private static Set<String> possible(String path, Operation operation) {
        boolean hasBody = operation.getRequestBody() != null;
        boolean isKeyed = takes(operation, CommonParameters.IDEMPOTENCY_KEY);
        var possible = Stream.<String>builder();
        Stream.of("400", "401", "406", "429", "500", "503").forEach(possible);
        if (AccessRules.asksForScope(operation)) {
            possible.add("403");
        }
        if (path.contains("{") || path.equals("/v1/ledger/proof") || path.startsWith(SANDBOX_PATH)) {
            possible.add("404");
        }
        if (path.equals("/v1/events")) {
            possible.add("410");
        }
        if (hasBody) {
            possible.add("413");
        }
        if (hasBody && !path.equals(TOKEN_PATH)) {
            possible.add("415");
        }
        if (takes(operation, CommonParameters.IF_MATCH)) {
            possible.add("412").add("428");
        }
        boolean isChange =
                takes(operation, CommonParameters.IF_MATCH) && !ALWAYS_LEGAL.contains(operation.getOperationId());
        if (isChange || path.endsWith("/content") || path.endsWith("/entries/{id}/proof")) {
            possible.add("409");
        }
        if (isKeyed) {
            possible.add("409").add("422");
        }
        var statuses = possible.build().collect(Collectors.toSet());
        return path.startsWith(OPEN311_PATH) ? ofOpen311(statuses, operation) : statuses;
    }

    /** The suffix says the format, so there is none that is not given; a key that comes with the call may be wrong. */
    private static Set<String> ofOpen311(Set<String> statuses, Operation operation) {
        statuses.remove("406");
        if (operation.getRequestBody() != null || takesKey(operation)) {
            statuses.add("403");
        }
        return statuses;
    }

    private static boolean takesKey(Operation operation) {
        return operation.getParameters().stream().anyMatch(parameter -> "api_key".equals(parameter.getName()));
    }

    static boolean isGreedy(String path) {
        return path.endsWith(GREEDY);
    }

    static boolean takes(Operation operation, String component) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> String.valueOf(parameter.getRef())
                        .endsWith("/" + component));
    }

    static String ref(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }
}
