package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two tables of the contract, tried whole: in every situation every action by every kind of caller. What is listed here moves
 * as it says; everything else is refused.
 */
@QuarkusTest
class StateTableTest {

    private static final Map<String, Map<String, Object>> BODIES = bodies();
    private static final Set<String> ON_DISPOSITION = Set.of("accept", "return", "forward", "complete");
    private static final Set<String> BY_CITIZEN = Set.of("withdraw", "reply", "reopen", "feedback");

    private static Desk.Case original;

    @Inject
    AgroalDataSource database;

    static Stream<String> situations() {
        return new Situations(null).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void whatTheTableListsMovesAndAllElseIsRefused(String situation) {
        Supplier<Desk.Case> make = new Situations(database).all().get(situation);
        var request = Standing.of(make.get());
        for (var who : List.of("custodian", "coordinator", "citizen", "foreign", "auditor", "overseer", "app")) {
            var legal = StateTable.legal(situation, who);
            for (var action : BODIES.keySet()) {
                var answer = attempt(request, who, action);
                var at = situation + ": " + action + " by " + who;
                if (legal.containsKey(action)) {
                    assertThat(answer.statusCode()).as(at + answer.asString()).isIn(200, 201);
                    assertThat(Standing.of(request.of()).status()).as(at).isEqualTo(legal.get(action));
                    request = Standing.of(make.get());
                } else {
                    assertThat(answer.statusCode()).as(at + answer.asString()).isEqualTo(refusal(who, action, request));
                    assertThat(answer.contentType()).as(at).startsWith("application/problem+json");
                    boolean isOtherwiseLegal = legal.keySet().stream()
                            .anyMatch(other -> spelled(other).equals(spelled(action)));
                    if (answer.statusCode() == 409 && !isOtherwiseLegal) {
                        assertThat(answer.jsonPath().<String>getList("actions"))
                                .as(at)
                                .doesNotContain(spelled(action));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void actionsListsWhatIsLegalAndNothingElse(String situation) {
        var request = Standing.of(new Situations(database).all().get(situation).get());
        var custodian = request.custodian();
        var seen = new TreeSet<>(custodian.read(request.of()).<String>getList("actions"));
        if (request.isHeld()) {
            seen.addAll(custodian
                    .http()
                    .get(request.disposition().path())
                    .jsonPath()
                    .<String>getList("actions"));
        }
        var legal = new TreeSet<String>();
        StateTable.legal(situation, "custodian").keySet().forEach(action -> legal.add(spelled(action)));
        if (custodian.client().equals("diskominfo")) {
            legal.add("rule");
        }
        assertThat(seen).isEqualTo(legal);
        var citizens = new TreeSet<>(Desk.citizen(request.of())
                .get("/v1/tracking/" + request.of().ticket())
                .jsonPath()
                .<String>getList("actions"));
        assertThat(citizens)
                .isEqualTo(new TreeSet<>(StateTable.legal(situation, "citizen").keySet()));
    }

    private static Response attempt(Standing request, String who, String action) {
        if (BY_CITIZEN.contains(action)) {
            var http = who.equals("citizen") ? Desk.citizen(request.of()) : io.restassured.RestAssured.given();
            return http.contentType("application/json")
                    .body(BODIES.get(action))
                    .post("/v1/tracking/" + request.of().ticket() + "/" + action);
        }
        var target = ON_DISPOSITION.contains(action) ? request.disposition() : request.itself();
        if (who.equals("citizen")) {
            return Desk.citizen(request.of())
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body(BODIES.get(action))
                    .post(target.path() + "/" + spelledPath(action));
        }
        return desk(request, who)
                .act(
                        target.path(),
                        target.etag(),
                        spelledPath(action),
                        action.equals("mark-duplicate") ? original() : BODIES.get(action));
    }

    /** One that everybody here may see who may see the others. */
    private static Map<String, Object> original() {
        if (original == null) {
            original = new Situations(null).atTheEnd();
        }
        return Map.of("of", original.ticket());
    }

    /** 403 only where a scope is missing; 404 where it is not theirs to see; 409 where they see it but can't do this to it. */
    private static int refusal(String who, String action, Standing request) {
        if (BY_CITIZEN.contains(action)) {
            return who.equals("citizen") ? 409 : 401;
        }
        return switch (who) {
            case "citizen" -> 401;
            case "app" -> 403;
            default ->
                action.equals("rule") && !isCoordinator(desk(request, who)) ? 403 : who.equals("foreign") ? 404 : 409;
        };
    }

    private static boolean isCoordinator(Desk desk) {
        return desk.client().equals("diskominfo");
    }

    private static Desk desk(Standing request, String who) {
        return switch (who) {
            case "custodian" -> request.custodian();
            case "coordinator" -> Desk.of("DISKOMINFO");
            case "foreign" -> Desk.of("DISHUB");
            case "auditor" -> Desk.of("INSPEKTORAT");
            case "overseer" -> Desk.of("SETDA");
            default -> Desk.of("demo-app");
        };
    }

    /** How a request stands, its coordinator's view: a refusal changes nothing of it, versions included. */
    private record Standing(
            Desk.Case of, String status, Desk custodian, boolean isHeld, Target itself, Target disposition) {

        /** Of an ended request the last disposition is tried. */
        static Standing of(Desk.Case request) {
            var read = Desk.of("DISKOMINFO").read(request);
            List<Map<String, Object>> all = read.getList("dispositions");
            var held = all.stream()
                    .filter(d -> List.of("PENDING", "ACCEPTED").contains(d.get("status")))
                    .filter(d -> !d.get("kind").equals("TASK"))
                    .findFirst();
            var tried = held.orElse(all.get(all.size() - 1));
            return new Standing(
                    request,
                    read.getString("status"),
                    Desk.of(read.getString("custodian.code")),
                    held.isPresent(),
                    new Target("/v1/requests/" + request.id(), read.getString("etag")),
                    new Target(
                            "/v1/dispositions/" + tried.get("id"),
                            tried.get("etag").toString()));
        }
    }

    /** What is acted on, and its version. */
    private record Target(String path, String etag) {}

    private static String spelled(String action) {
        return action.equals("refuse") ? "resolve" : action.equals("dispositions") ? "add-task" : action;
    }

    private static String spelledPath(String action) {
        return action.equals("refuse") ? "resolve" : action;
    }

    private static Map<String, Map<String, Object>> bodies() {
        var bodies = new LinkedHashMap<String, Map<String, Object>>();
        bodies.put("accept", Map.of());
        bodies.put("return", Map.of("reason", "NOT_OUR_MANDATE", "note", "Bukan kewenangan kami."));
        bodies.put("forward", Map.of("to", "DPMD", "instruction", "FOLLOW_UP", "note", "Mohon ditindaklanjuti."));
        bodies.put("complete", Map.of("result", "DONE", "note", "Selesai."));
        bodies.put("dispositions", Map.of("to", "DLH", "instruction", "REVIEW_AND_ADVISE", "note", "Mohon saran."));
        bodies.put("rule", Map.of("to", "DPMD", "note", "Menjadi kewenangan DPMD."));
        bodies.put("await-citizen", Map.of("question", "Berapa tanggungan?"));
        bodies.put("resume", Map.of());
        bodies.put("resolve", Map.of("outcome", "FULFILLED", "note", "Dipenuhi."));
        bodies.put("refuse", Map.of("outcome", "REFUSED", "note", "Tidak dapat dipenuhi."));
        bodies.put("reject", Map.of("reason", "OUT_OF_SCOPE", "note", "Di luar kewenangan."));
        bodies.put("withdraw", Map.of());
        bodies.put("reply", Map.of("text", "Tiga orang."));
        bodies.put("extend", Map.of("workingDays", 3, "reason", "Perlu pemeriksaan lapangan."));
        bodies.put("reclassify", Map.of("service", "SKTM", "note", "Yang diperlukan SKTM."));
        bodies.put("mark-duplicate", Map.of());
        bodies.put("reopen", Map.of());
        bodies.put("feedback", Map.of("scores", Samples.scores(4)));
        return bodies;
    }
}
