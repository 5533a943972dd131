package id.kironggo.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.kironggo.contract.Contract.Operation;
import id.kironggo.contract.Stage.Target;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation refuses alike, tried on each of them; the watch holds each refusal against the document. */
@QuarkusTest
class CommonRefusalsTest {

    private static final String TOKEN_OPERATION = "issueToken";

    static Stream<String> operations() {
        return Contract.committed().operations().stream()
                .map(Operation::id)
                .filter(id -> !id.equals(TOKEN_OPERATION))
                .sorted();
    }

    /** Without those whose bodies and formats are the provider's to judge. */
    static Stream<String> operationsOfOurOwn() {
        return operations().filter(id -> !named(id).node().path("responses").has("default"));
    }

    static Stream<String> operationsWithScope() {
        return operations()
                .filter(id -> named(id).node().path("security").toString().contains(":[\""));
    }

    static Stream<String> operationsWithBody() {
        return operationsOfOurOwn().filter(id -> named(id).node().has("requestBody"));
    }

    static Stream<String> operationsWithIfMatch() {
        return operations()
                .filter(id -> named(id).node().path("parameters").toString().contains("/IfMatch"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenThatIsNoneIsRefusedEvenWhereNoneIsNeeded(String id) {
        var part = named(id).path().startsWith("/v1/tracking") ? Part.CITIZEN : Part.ANONYMOUS;
        answers(id, part.http(Stage.get().own()).header("Authorization", "Bearer x.y.z"), 401);
    }

    @ParameterizedTest
    @MethodSource("operationsWithScope")
    void aTokenWithoutItsScopeIsRefused(String id) {
        boolean isOfLetters = named(id).node().path("security").toString().contains("\"letters\"");
        answers(id, given().header("Authorization", "Bearer " + only(isOfLetters ? "apis" : "letters")), 403);
    }

    /** Without those whose path says the format. */
    static Stream<String> operationsWithAccept() {
        return operationsOfOurOwn().filter(id -> !named(id).path().startsWith("/open311/"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithAccept")
    void aFormatThatIsNotGivenIsRefused(String id) {
        answers(id, admitted(id).accept("text/calendar"), 406);
    }

    /** Generated clients accept what the document names, and where nothing comes back these are problems alone. */
    static Stream<String> operationsThatGiveNothing() {
        return operationsOfOurOwn().filter(id -> {
            var answer = named(id).node().path("responses").path("204");
            return !answer.isMissingNode() && !answer.has("content");
        });
    }

    @ParameterizedTest
    @MethodSource("operationsThatGiveNothing")
    void whoAcceptsProblemsAloneIsNotRefusedWhereNothingElseIsGiven(String id) {
        var operation = named(id);
        var path = Stage.get().path(operation.path(), part(operation), Target.ABSENT);
        var answer = admitted(id).accept("application/problem+json").request(operation.method(), path);
        assertThat(answer.statusCode()).as("%s: %s", id, answer.asString()).isNotEqualTo(406);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anActingOfficerWhoIsNoOpaqueIdIsRefused(String id) {
        answers(id, admitted(id).header("Acting-Officer", "3511074501909999"), 400);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void aBodyOfAnotherMediaTypeIsRefused(String id) {
        answers(id, admitted(id).contentType("text/plain").body("hello"), 415);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void aBodyThatIsTooLargeIsRefused(String id) {
        answers(id, Bodies.tooLarge(admitted(id), id, mediaType(named(id))), 413);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void aBodyThatCannotBeReadIsRefused(String id) {
        answers(id, Bodies.give(admitted(id), mediaType(named(id)), Bodies.unreadable(id)), 400);
    }

    @ParameterizedTest
    @MethodSource("operationsWithIfMatch")
    void aChangeWithoutIfMatchOrWithAnOldOneIsRefused(String id) {
        var operation = named(id);
        var content = operation.node().path("requestBody").path("content").elements();
        var example = content.hasNext() ? content.next().path("example") : TextNode.valueOf("");
        assertThat(example.isMissingNode()).isFalse();
        // the calendar's example may be of another year than the path's, a service's has a code of its own
        var body = example.toString()
                .replaceAll("\\d{4}(-\\d\\d-\\d\\d)", "2026$1")
                .replaceAll("^\\{\"code\":\"[A-Z0-9-]+\"", "{\"code\":\"BANSOS-USUL\"");
        answers(id, admitted(id).contentType(mediaType(operation)).body(body), 428);
        answers(
                id,
                admitted(id)
                        .header("If-Match", "\"999999\"")
                        .contentType(mediaType(operation))
                        .body(body),
                412);
    }

    private static void answers(String id, RequestSpecification http, int status) {
        var operation = named(id);
        Response answer =
                http.request(operation.method(), Stage.get().path(operation.path(), part(operation), Target.OWN));
        assertThat(answer.statusCode()).as("%s: %s", id, answer.asString()).isEqualTo(status);
    }

    private static RequestSpecification admitted(String id) {
        return part(named(id)).http(Stage.get().own());
    }

    private static String only(String scope) {
        return given().auth()
                .preemptive()
                .basic("dlh", "demo-dlh")
                .formParams("grant_type", "client_credentials", "scope", scope)
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Somebody whom this operation lets through. */
    private static Part part(Operation operation) {
        if (operation.path().startsWith("/v1/tracking")) {
            return Part.CITIZEN;
        }
        var security = operation.node().path("security").toString();
        if (security.contains("registry:write")
                || security.contains("routing:write")
                || operation.id().equals("ruleRequest")) {
            return Part.COORDINATOR;
        }
        if (Set.of("exportLedger", "auditEntries", "auditAccess").contains(operation.id())) {
            return Part.AUDITOR;
        }
        return security.equals("[]") ? Part.ANONYMOUS : Part.CUSTODIAN;
    }

    private static String mediaType(Operation operation) {
        var types = operation.node().path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    private static Operation named(String id) {
        return Contract.committed().operation(id);
    }
}
