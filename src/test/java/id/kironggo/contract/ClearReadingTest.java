package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.contract.Contract.Operation;
import id.kironggo.platform.StrikingSubmission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks all that can be read: a request in which every personal value strikes the eye, each documented GET as each part and each
 * agency of the case. Whatever answer has such a value in the clear must have left a fact of it, and a fact only where it has.
 *
 * <p>What people write to each other (comments, questions, notes) is not looked for: it is content for those who handle the case,
 * and encrypted at rest; neither are file names.
 */
@QuarkusTest
class ClearReadingTest {

    private static final String NIK = "3511075502889999";
    private static final String PHONE = "81377009999";
    /** Stands in the file of the identity document itself. */
    private static final String PAPER = "Zzyzxqa-pada-surat";
    /** Wait for what may never come, or aren't of this service's JSON. */
    private static final Set<String> ELSEWHERE = Set.of("callGet", "sandboxGet");

    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final List<String> FIELDS = List.of(
            "/applicant/name",
            "/applicant/nik",
            "/applicant/phone",
            "/applicant/email",
            "/answers/familyCardNumber",
            "/answers/monthlyIncomeIdr",
            "/place/point",
            "/place/address",
            "/representative/name",
            "/documents/villageLetter");

    private final List<String> unrecorded = new ArrayList<>();
    private final Set<String> clear = new TreeSet<>();
    private Desk.Case request;
    private String document;
    private long recorded;

    @Test
    void nothingPersonalIsReadInTheClearWithoutAFact() {
        submit();
        walk();
        assertThat(clear)
                .as("before it was revealed")
                .containsExactlyInAnyOrder("readDocumentContent", "trackDocumentContent");

        reveal(DISTRICT).then().statusCode(200);
        walk();
        assertThat(clear).containsExactlyInAnyOrder("readDocumentContent", "revealRequest", "trackDocumentContent");
        assertThat(unrecorded).isEmpty();
    }

    private void submit() {
        request = new Desk("demo-app").submit(StrikingSubmission.of(NIK, "0" + PHONE));
        var submitter = new Desk("demo-app");
        var file = submitter.upload("surat.pdf", Pictures.pdf("/" + PAPER + " 1"));
        document = submitter
                .handIn(request, "villageLetter", file)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
    }

    private Response reveal(Desk by) {
        var body = Map.of("fields", FIELDS, "purpose", "Uji penelusuran.", "legalBasis", "UU 23/2006");
        var path = "/v1/requests/" + request.id() + "/reveal";
        return watched("revealRequest", "kec-07", () -> by.post(path, body));
    }

    private void walk() {
        var reads = Contract.committed().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !ELSEWHERE.contains(operation.id()))
                .toList();
        assertThat(reads).hasSizeGreaterThan(50);
        for (var operation : reads) {
            for (var part : Part.values()) {
                watched(operation.id(), part.title(), () -> get(operation, part.http(request)));
            }
            watched(operation.id(), "holder", () -> get(operation, DISTRICT.http()));
        }
    }

    private Response get(Operation operation, RequestSpecification http) {
        var path = operation.path().startsWith("/v1/requests/{id}")
                        || operation.path().startsWith("/v1/tracking/{ticket}")
                        || operation.path().startsWith("/v1/dispositions/{id}")
                ? mine(operation.path())
                : Stage.get().path(operation.path(), Part.CUSTODIAN, Stage.Target.OWN);
        var names = new ArrayList<String>();
        operation
                .node()
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return (names.contains("limit") ? http.queryParam("limit", 100) : http).get(path);
    }

    private String mine(String template) {
        return template.replace("{document}", document)
                .replace("{ticket}", request.ticket())
                .replace("{system}", "sp4n-lapor")
                .replace("{id}", template.startsWith("/v1/dispositions") ? disposition() : request.id());
    }

    private String disposition() {
        return DISTRICT.open(request).get("id").toString();
    }

    /** Calls, and compares what the answer tells with what was recorded of it. */
    private Response watched(String operation, String as, java.util.function.Supplier<Response> call) {
        var answer = call.get();
        boolean isClear = isClear(answer);
        long now = readings();
        boolean isRecorded = now > recorded;
        recorded = now;
        if (isClear) {
            clear.add(operation);
        }
        if (isClear != isRecorded) {
            unrecorded.add(operation + " as " + as + ": " + answer.statusCode()
                    + (isClear ? ", unrecorded" : ", recorded in vain"));
        }
        return answer;
    }

    private long readings() {
        return Owner.count("access_subject where subject = 'requests/" + request.id() + "'");
    }

    private static boolean isClear(Response answer) {
        var told = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        return Stream.concat(StrikingSubmission.PERSONAL.stream(), Stream.of(PAPER))
                .anyMatch(told::contains);
    }
}
