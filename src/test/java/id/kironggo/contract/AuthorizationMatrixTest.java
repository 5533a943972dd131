package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Owner;
import id.kironggo.contract.Contract.Operation;
import id.kironggo.contract.Stage.Target;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation of the document, called by each part on what is its own, foreign and absent, answers as {@code
 * src/test/resources/contract/authorization.md} says. What changes something is sent with a body that can't be accepted:
 * 400 means that the caller was let through.
 */
@QuarkusTest
class AuthorizationMatrixTest {

    private static final String UNACCEPTABLE = "{\"unknown\": true}";
    /** Different in every answer. */
    private static final Set<String> OWN_HEADERS = Set.of("X-Request-Id", "RateLimit", "Date", "date");

    static Stream<String> operations() {
        return Contract.committed().operations().stream().map(Operation::id).sorted();
    }

    @Test
    void everyOperationHasItsRowAndEveryRowItsOperation() throws IOException {
        assertThat(new TreeSet<>(AuthorizationTable.read().keySet()))
                .isEqualTo(new TreeSet<>(operations().toList()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoMayAndWhoMayNot(String id) throws IOException {
        var operation = Contract.committed().operation(id);
        var seen = new EnumMap<Part, String>(Part.class);
        // of each operation two wrong codes come from this address, for the same tickets
        Owner.run("delete from access_failure");
        for (var part : Part.values()) {
            seen.put(part, AuthorizationTable.cell(statuses(operation, part)));
        }
        assertThat(AuthorizationTable.row(id, seen))
                .isEqualTo(AuthorizationTable.row(id, AuthorizationTable.read().getOrDefault(id, Map.of())));
    }

    private static List<Integer> statuses(Operation operation, Part part) {
        if (!operation.path().contains("{")) {
            return List.of(call(operation, operation.path(), part).statusCode());
        }
        var answers = new EnumMap<Target, Response>(Target.class);
        for (var target : Target.values()) {
            answers.put(target, call(operation, Stage.get().path(operation.path(), part, target), part));
        }
        var foreign = answers.get(Target.FOREIGN);
        if (foreign.statusCode() == 404) {
            assertThat(told(foreign))
                    .as("%s as %s: foreign as absent", operation.id(), part)
                    .isEqualTo(told(answers.get(Target.ABSENT)));
        }
        return answers.values().stream().map(Response::statusCode).toList();
    }

    private static Response call(Operation operation, String path, Part part) {
        var http = part.http(Stage.get().own());
        var content = operation.node().path("requestBody").path("content").fieldNames();
        if (content.hasNext()) {
            Bodies.give(http, content.next(), UNACCEPTABLE);
        }
        return http.request(operation.method(), path);
    }

    /** All that the answer tells, but for what names the call itself. */
    private static List<String> told(Response answer) {
        var told = new ArrayList<String>();
        told.add(String.valueOf(answer.statusCode()));
        answer.headers().asList().stream()
                .filter(header -> !OWN_HEADERS.contains(header.getName()))
                .map(Header::toString)
                .sorted()
                .forEach(told::add);
        told.add(answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("\"traceId\":\"[^\"]*\"", ""));
        return told;
    }
}
