package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.ProcessingTime;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The state tables held against the domain's own classes, as {@link StateTableTest} holds them against HTTP. */
@Plain
class MovesTest {

    private static final List<String> CALLERS =
            List.of("custodian", "coordinator", "citizen", "foreign", "auditor", "overseer", "app");

    private static Map<String, Supplier<Story>> situations() {
        var all = new LinkedHashMap<String, Supplier<Story>>();
        all.put("RECEIVED  TRIAGE ACCEPTED", () -> bansos().giveBack(ReturnReason.WRONG_PLACE));
        all.put("ROUTED    STEP   PENDING", MovesTest::bansos);
        all.put("PROGRESS  STEP   PENDING", () -> bansos().accept().complete());
        all.put("PROGRESS  STEP   ACCEPTED", () -> bansos().accept());
        all.put("PROGRESS  TRIAGE ACCEPTED", () -> bansos().accept().giveBack(ReturnReason.INCOMPLETE));
        all.put("PROGRESS  ANSWER ACCEPTED", () -> bansos().toTheAnswer());
        all.put("AWAITING  STEP   ACCEPTED", () -> bansos().accept().ask());
        all.put("AWAITING  ANSWER ACCEPTED", () -> bansos().toTheAnswer().ask());
        all.put("REOPENED  ANSWER PENDING", () -> reopened());
        for (var ended : List.of("RESOLVED", "REJECTED", "CLOSED", "WITHDRAWN", "DUPLICATE")) {
            all.put(ended, () -> ended(RequestStatus.valueOf(ended)));
        }
        return all;
    }

    private static Story bansos() {
        return through("KEC-07", "DISPENDUKCAPIL");
    }

    private static Story reopened() {
        var story = ended(RequestStatus.REJECTED);
        story.relay(CITIZEN).reopen(14, DayUnit.CALENDAR_DAYS);
        return story;
    }

    private static Story ended(RequestStatus as) {
        var story = bansos().accept();
        switch (as) {
            case REJECTED -> story.ending(story.custodian()).reject(said("Bukan."));
            case WITHDRAWN -> story.ending(CITIZEN).withdraw();
            case DUPLICATE -> story.ending(story.custodian()).merge(id(99));
            default -> story.ending(story.custodian()).resolve(Outcome.REFUSED, said("Tidak."));
        }
        if (as == RequestStatus.CLOSED) {
            story.days(1);
            new Vigil(story.request, story.moment(Caller.system())).wake(null);
        }
        return story;
    }

    static Stream<String> names() {
        return situations().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatTheTableListsMovesAndAllElseIsRefusedWithoutATrace(String situation) {
        for (var who : CALLERS) {
            var legal = StateTable.legal(situation, who);
            for (var action : actions().keySet()) {
                var story = situations().get(situation).get();
                story.hear();
                var before = story.request.status();
                var at = situation + ": " + action + " by " + who;
                if (legal.containsKey(action)) {
                    attempt(story, who, action);
                    assertThat(story.request.status()).as(at).hasToString(legal.get(action));
                    assertThat(story.heard()).as(at).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> attempt(story, who, action))
                            .as(at)
                            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                                    .isEqualTo(ProblemType.ILLEGAL_ACTION));
                    assertThat(story.request.status()).as(at).isEqualTo(before);
                    assertThat(story.heard()).as(at).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void actionsListsWhatIsLegalInAFixedOrderAndNothingElse(String situation) {
        for (var who : CALLERS) {
            var story = situations().get(situation).get();
            var caller = caller(story, who);
            var lead = story.request.lead().orElse(story.last());
            var told = story.actions(null, caller);
            var ofTheLead = story.actions(lead, caller);
            var legal = new TreeSet<String>();
            StateTable.legal(situation, who).keySet().forEach(action -> legal.add(spelled(action)));

            var seen = new TreeSet<>(told);
            seen.addAll(ofTheLead);
            assertThat(seen).as(situation + " " + who).isEqualTo(legal);
            assertThat(told)
                    .as(situation + " " + who)
                    .isSortedAccordingTo(java.util.Comparator.comparing(ORDER::indexOf));
            assertThat(ofTheLead).isSortedAccordingTo(java.util.Comparator.comparing(ORDER::indexOf));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void supportMovesAsLongAsTheRequestIsOpen(String situation) {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept();
        story.relay().addTask("DLH", order("Bantu."), false, null);
        var task = story.last();
        var state = situation.split(" +");
        story.request.become(statusOf(state[0]), story.moment(COORDINATOR));
        boolean isOpen = state.length > 1;

        assertThat(story.actions(task, of("DLH")))
                .isEqualTo(isOpen ? List.of("accept", "return", "forward") : List.of());
        task.accept(story.now());
        assertThat(story.actions(task, of("DLH")))
                .isEqualTo(isOpen ? List.of("return", "forward", "complete") : List.of());
        assertThat(story.actions(task, of("KEC-08"))).isEmpty();
        assertThat(story.actions(task, Caller.client("dlh", "DLH", Set.of(Scopes.EVENTS))))
                .isEmpty();
    }

    @Test
    void aCoordinatorWithoutAnAgencysOwnScopesHoldsATriageAndNothingElse() {
        var coordinates = Caller.client("coordinator", COORDINATING, Set.of(Scopes.REQUESTS_OVERSEE));
        var triage = through((String) null);
        assertThat(triage.actions(triage.lead(), coordinates)).containsExactly("forward");
        assertThat(triage.actions(null, coordinates)).containsExactly("rule", "reclassify", "mark-duplicate", "reject");

        var step = through(COORDINATING);
        assertThat(step.actions(step.lead(), coordinates)).isEmpty();
        step.accept();
        assertThat(step.actions(null, coordinates)).containsExactly("rule", "mark-duplicate");
    }

    @Test
    void whoDoesNotCoordinateHoldsATriageByAnAgencysOwnScopesOnly() {
        var story = through("KEC-07").giveBack(ReturnReason.OTHER);
        var reader = Caller.client("reader", OWNER, Set.of(Scopes.EVENTS));

        assertThat(story.actions(story.lead(), of(OWNER))).containsExactly("forward");
        assertThat(story.actions(story.lead(), reader)).isEmpty();
        assertThat(story.actions(null, reader)).isEmpty();
    }

    private static final List<String> ORDER = List.of(
            "accept",
            "return",
            "forward",
            "complete",
            "add-task",
            "rule",
            "extend",
            "reclassify",
            "mark-duplicate",
            "await-citizen",
            "resume",
            "resolve",
            "reject",
            "reply",
            "withdraw",
            "reopen",
            "feedback");

    private static RequestStatus statusOf(String spelled) {
        return switch (spelled) {
            case "PROGRESS" -> RequestStatus.IN_PROGRESS;
            case "AWAITING" -> RequestStatus.AWAITING_CITIZEN;
            default -> RequestStatus.valueOf(spelled);
        };
    }

    private static void attempt(Story story, String who, String action) {
        actions().get(action).by(story, caller(story, who));
    }

    private static Map<String, Move> actions() {
        var actions = new LinkedHashMap<String, Move>();
        actions.put("accept", (s, by) -> s.relay(by).accept(at(s)));
        actions.put("return", (s, by) -> s.relay(by).giveBack(at(s), ReturnReason.NOT_OUR_MANDATE, said("Bukan.")));
        actions.put("forward", (s, by) -> s.relay(by).forward(at(s), "DPMD", order("Mohon.")));
        actions.put("complete", (s, by) -> s.relay(by).complete(at(s), CompletionResult.DONE, null));
        actions.put("dispositions", (s, by) -> s.relay(by).addTask("DLH", order("Saran."), false, null));
        actions.put("rule", (s, by) -> s.relay(by).rule("DPMD", note("Kewenangan DPMD.")));
        actions.put("await-citizen", (s, by) -> s.dialogue(by).ask(s.question()));
        actions.put("resume", (s, by) -> s.dialogue(by).resume());
        actions.put("resolve", (s, by) -> s.ending(by).resolve(Outcome.FULFILLED, said("Ya.")));
        actions.put("refuse", (s, by) -> s.ending(by).resolve(Outcome.REFUSED, said("Tidak.")));
        actions.put("reject", (s, by) -> s.ending(by).reject(said("Bukan urusan ini.")));
        actions.put("withdraw", (s, by) -> s.ending(by).withdraw());
        actions.put("reply", (s, by) -> s.dialogue(by).reply(said("Tiga."), null, Optional.empty()));
        actions.put("extend", (s, by) -> new Recast(s.request, s.moment(by)).extend(3, said("Lapangan.")));
        actions.put("reclassify", (s, by) -> new Recast(s.request, s.moment(by))
                .reclassify(
                        s.request.registration(),
                        contents("{}"),
                        s.request.route(),
                        new ProcessingTime(3, DayUnit.CALENDAR_DAYS)));
        actions.put("mark-duplicate", (s, by) -> s.ending(by).merge(id(99)));
        actions.put("reopen", (s, by) -> s.relay(by).reopen(14, DayUnit.CALENDAR_DAYS));
        actions.put("feedback", (s, by) -> s.dialogue(by).rate());
        return actions;
    }

    /** Of an ended request the last disposition is tried. */
    private static Disposition at(Story story) {
        return story.request.lead().orElseGet(story::last);
    }

    private static String spelled(String action) {
        return action.equals("refuse") ? "resolve" : action.equals("dispositions") ? "add-task" : action;
    }

    private static Caller caller(Story story, String who) {
        return switch (who) {
            case "custodian" -> story.custodian();
            case "coordinator" -> COORDINATOR;
            case "citizen" -> CITIZEN;
            case "foreign" -> of("DISHUB");
            case "auditor" -> Caller.client("inspektorat", "INSPEKTORAT", Set.of(Scopes.AUDIT_READ));
            case "overseer" -> Caller.client("setda", "SETDA", Set.of(Scopes.INSIGHT_READ));
            default -> APP;
        };
    }

    private interface Move {
        void by(Story story, Caller caller);
    }
}
