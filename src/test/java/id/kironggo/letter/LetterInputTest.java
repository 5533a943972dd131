package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.agency.MadeUpAgencies;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter that can't be sent says where and why, and nothing of it is kept. */
@QuarkusTest
class LetterInputTest {

    private Office sender;
    private Office one;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        one = Office.open();
    }

    @Test
    void whomItIsToMustBeActiveOthersEachOnce() {
        var letter = letterTo(one);
        letter.put("to", List.of(one.code(), sender.code(), "NO-SUCH", one.code()));
        letter.put("cc", List.of(one.code()));

        refused(letter, "/to/1", "/to/2", "/to/3", "/cc/0");
        refused(with(letterTo(), "to", List.of()), "/to");
        refused(with(letterTo(), "to", Collections.nCopies(51, "DLH")), "/to");
        refused(with(letterTo(one), "cc", Arrays.asList((Object) null)), "/cc/0");
    }

    @Test
    void anAgencyThatIsMergedGetsNone() {
        var gone = MadeUpAgencies.registered();
        var heir = MadeUpAgencies.registered();
        var body = with(
                new java.util.HashMap<>(), "agency", gone, "successor", heir, "kind", "MERGE", "legalBasis", "Uji");
        var coordinator = id.kironggo.Desk.of("DISKOMINFO");
        body.put(
                "preview",
                coordinator.post("/v1/reorganisations/previews", body).path("preview"));
        coordinator.post("/v1/reorganisations", body).then().statusCode(201);

        refused(with(letterTo(one), "cc", List.of(gone)), "/cc/0");
    }

    @Test
    void itMustSaySomething() {
        var letter = letterTo(one);
        letter.remove("text");
        refused(letter, "/text");
        refused(with(letterTo(one), "subject", " "), "/subject");
        refused(with(letterTo(one), "subject", "a\nb"), "/subject");
        refused(with(letterTo(one), "body", List.of()), "/body");
        refused(with(letterTo(one), "body", "text"), "/body");
    }

    @Test
    void whatItRefersToMustBeItsSenders() {
        var foreign = one.send(letterTo(Office.open()));
        refused(with(letterTo(one), "replyTo", foreign), "/replyTo");
        refused(with(letterTo(one), "replyTo", UUID.randomUUID().toString()), "/replyTo");
        refused(with(letterTo(one), "type", "NO-SUCH"), "/type");
        var file = Map.of("file", UUID.randomUUID().toString());
        refused(with(letterTo(one), "files", List.of(file)), "/files/0/file");
    }

    @Test
    void anAnswerIsExpectedInTheFuture() {
        refused(with(letterTo(one), "dueAt", "2020-01-01T00:00:00+07:00"), "/dueAt");
        refused(with(letterTo(one), "dueAt", "2199-01-01T00:00:00+07:00"), "/dueAt");
        refused(with(letterTo(one), "dueAt", tomorrow(), "dueInWorkingDays", 2), "/dueInWorkingDays");
        refused(with(letterTo(one), "dueInWorkingDays", 0), "/dueInWorkingDays");
        sender.sending(with(letterTo(one), "dueAt", tomorrow())).then().statusCode(201);
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        refused(with(letterTo(one), "priority", "HIGH"), "/priority");
        refused(with(letterTo(one), "urgency", "SOON"), "/urgency");
        refused(with(letterTo(one), "security", 1), "/security");
        refused(with(letterTo(one), "request", "not-an-id"), "/request");
    }

    @ParameterizedTest
    @CsvSource({"box,drafts", "thread,none", "request,1", "overdue,yes", "limit,0", "cursor,nonsense"})
    void aFilterThatIsNoneIsRefused(String name, String value) {
        sender.desk().http().queryParam(name, value).get("/v1/letters").then().statusCode(400);
    }

    static String tomorrow() {
        return java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                .plusDays(1)
                .toString();
    }

    private void refused(Map<String, Object> letter, String... pointers) {
        sender.sending(letter).then().statusCode(400).body("errors.pointer", containsInAnyOrder(pointers));
        assertThat(sender.list(Map.of("box", "sent")).getList("items.subject"))
                .as("nothing was kept of it")
                .doesNotContain("keeps nothing");
    }
}
