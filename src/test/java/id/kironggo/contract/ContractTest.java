package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.contract.Contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What holds every exchange of the suite against the document finds each way in which they can differ. That all exchanges
 * pass it is seen by all other tests, and that none is left out by {@code ContractIT}.
 */
@Plain
class ContractTest {

    private static final String VERDICT = "{\"valid\": true, \"errors\": []}";

    private final Contract contract = Contract.committed();
    private final ContractCheck check = new ContractCheck(contract);
    private final Operation operation =
            contract.operation("POST", "/v1/services/BANSOS-USUL/form/validate").orElseThrow();

    @Test
    void anExchangeAsDocumentedPasses() {
        assertThat(faults(exchange -> exchange)).isEmpty();
    }

    @Test
    void anUndocumentedStatusIsFound() {
        assertThat(faults(given -> answered(given, 418, VERDICT))).containsExactly("status 418 is not documented");
    }

    @Test
    void anUndocumentedContentTypeIsFound() {
        assertThat(faults(given -> with(given, "content-type", "text/html")))
                .containsExactly("content type 'text/html' is not documented for 200");
    }

    @Test
    void anUndocumentedHeaderIsFound() {
        assertThat(faults(given -> with(given, "x-powered-by", "x")))
                .containsExactly("header x-powered-by is not documented");
    }

    @Test
    void aMissingHeaderIsFound() {
        assertThat(faults(given -> {
                    var headers = new HashMap<>(given.headers());
                    headers.remove("x-request-id");
                    return copy(given, given.status(), headers, given.body());
                }))
                .containsExactly("header X-Request-Id is missing");
    }

    @Test
    void aHeaderOfAnotherFormIsFound() {
        assertThat(faults(given -> with(given, "x-request-id", "7")))
                .singleElement()
                .asString()
                .contains("X-Request-Id");
    }

    @Test
    void aMissingPropertyIsFound() {
        assertThat(faults(given -> answered(given, 200, "{\"errors\": []}")))
                .singleElement()
                .asString()
                .contains("valid");
    }

    @Test
    void aPropertyThatTheDocumentDoesNotNameIsFound() {
        assertThat(faults(given -> answered(given, 200, "{\"valid\": true, \"errors\": [], \"secret\": 1}")))
                .singleElement()
                .asString()
                .contains("secret");
    }

    @Test
    void aPropertyOfAnotherTypeIsFound() {
        assertThat(faults(given -> answered(given, 200, "{\"valid\": \"yes\", \"errors\": []}")))
                .singleElement()
                .asString()
                .contains("/valid");
    }

    @Test
    void aProblemThatIsNoneIsFound() {
        assertThat(faults(given ->
                        answered(with(given, "content-type", "application/problem+json"), 404, "{\"title\": \"x\"}")))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("answer "));
    }

    @Test
    void aParameterThatTheDocumentDoesNotKnowMustNotBeAccepted() {
        assertThat(faults(given -> asking(given, Map.of("verbose", List.of("1")))))
                .containsExactly("parameter verbose is not documented, and was accepted");
    }

    @Test
    void aParameterOutOfItsBoundsMustNotBeAccepted() {
        assertThat(faults(given -> asking(given, Map.of("version", List.of("0")))))
                .singleElement()
                .asString()
                .contains("version", "was accepted");
        assertThat(faults(given -> asking(given, Map.of("version", List.of("one")))))
                .singleElement()
                .asString()
                .contains("version", "was accepted");
    }

    @Test
    void aBodyThatTheDocumentDoesNotAllowMustNotBeAccepted() {
        var submit = contract.operation("POST", "/v1/agencies").orElseThrow();
        var given = exchange("/v1/agencies", "{\"code\": \"X\", \"version\": 7}");
        assertThat(check.faults(submit, copy(given, 201, given.headers(), given.body())))
                .anyMatch(fault -> fault.startsWith("request, which was accepted,") && fault.contains("version"));
    }

    @Test
    void aRefusalMayFollowAnythingButMustItselfBeDocumented() {
        var refused = with(
                exchange("/v1/services/BANSOS-USUL/form/validate", "no JSON"),
                "content-type",
                "application/problem+json");
        var problem = """
                {"type": "/problems/invalid-json", "title": "x", "status": 400, "detail": "x", "instance": "/", "traceId": "0"}""";
        assertThat(check.faults(operation, answered(refused, 400, problem))).isEmpty();
    }

    private List<String> faults(UnaryOperator<Exchange> change) {
        return check.faults(operation, change.apply(exchange("/v1/services/BANSOS-USUL/form/validate", "{}")));
    }

    private static Exchange exchange(String path, String body) {
        return new Exchange(
                "POST",
                path,
                Map.of(),
                Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8),
                200,
                Map.of(
                        "content-type", "application/json;charset=UTF-8",
                        "x-request-id", "9f0c2b3e-5d1a-4c77-8f52-0a6f3c1d2e4b",
                        "ratelimit", "\"client\";r=1;t=1",
                        "ratelimit-policy", "\"client\";q=1;w=60"),
                VERDICT.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange answered(Exchange given, int status, String body) {
        return copy(given, status, given.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange with(Exchange given, String header, String value) {
        var headers = new HashMap<>(given.headers());
        headers.put(header, value);
        return copy(given, given.status(), headers, given.body());
    }

    private static Exchange asking(Exchange given, Map<String, List<String>> query) {
        return new Exchange(
                given.method(),
                given.path(),
                query,
                given.requestHeaders(),
                given.requestBody(),
                given.status(),
                given.headers(),
                given.body());
    }

    private static Exchange copy(Exchange given, int status, Map<String, String> headers, byte[] body) {
        return new Exchange(
                given.method(),
                given.path(),
                given.query(),
                given.requestHeaders(),
                given.requestBody(),
                status,
                headers,
                body);
    }
}
