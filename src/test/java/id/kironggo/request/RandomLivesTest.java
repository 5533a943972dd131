package id.kironggo.request;

import static id.kironggo.request.RequestStatus.*;
import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.ProcessingTime;
import id.kironggo.deadline.Clock;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ten thousand lives of requests made at random, by callers who mostly may not do what they try: what must never be never is. */
@Plain
class RandomLivesTest {

    private static final List<Caller> CALLERS =
            List.of(of("KEC-07"), of("DISPENDUKCAPIL"), of(OWNER), of("DLH"), of("DISHUB"), COORDINATOR, APP, CITIZEN);
    private static final List<ReturnReason> REASONS = List.of(ReturnReason.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<String> AGENCIES =
            List.of("KEC-07", "DISPENDUKCAPIL", OWNER, "DLH", "DISHUB", COORDINATING);

    /** What may follow what, written from the contract's tables: by an action, or by time. */
    private static final Map<RequestStatus, Set<RequestStatus>> NEXT = new EnumMap<>(Map.of(
            RECEIVED, Set.of(RECEIVED, ROUTED, IN_PROGRESS, REJECTED, DUPLICATE, WITHDRAWN),
            ROUTED, Set.of(ROUTED, IN_PROGRESS, RECEIVED, DUPLICATE, WITHDRAWN),
            IN_PROGRESS,
                    Set.of(IN_PROGRESS, ROUTED, RECEIVED, AWAITING_CITIZEN, RESOLVED, REJECTED, DUPLICATE, WITHDRAWN),
            AWAITING_CITIZEN, Set.of(AWAITING_CITIZEN, IN_PROGRESS, ROUTED, REJECTED, DUPLICATE, WITHDRAWN),
            REOPENED, Set.of(REOPENED, IN_PROGRESS, ROUTED, DUPLICATE, WITHDRAWN),
            RESOLVED, Set.of(RESOLVED, REOPENED, CLOSED),
            REJECTED, Set.of(REJECTED, REOPENED),
            CLOSED, Set.of(CLOSED),
            WITHDRAWN, Set.of(WITHDRAWN),
            DUPLICATE, Set.of(DUPLICATE)));

    /** Something that is tried: which action, by whom, on which disposition, with which of several values; then time passes. */
    record Attempt(int action, int caller, int disposition, int value, int days) {}

    /** Where a life begins; few would come to the answer by chance. */
    private enum Start {
        CHOSEN_BY_HAND,
        BY_PROCEDURE,
        AT_THE_ANSWER
    }

    @Provide
    static Arbitrary<List<Attempt>> lives() {
        var number = Arbitraries.integers().between(0, 1_000);
        var days = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(12, 0), net.jqwik.api.Tuple.of(4, 1), net.jqwik.api.Tuple.of(1, 20));
        return Combinators.combine(number, number, number, number, days)
                .as(Attempt::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 10_000)
    void whatMustNeverBeNeverIs(@ForAll("lives") List<Attempt> life, @ForAll Start start) {
        var story =
                switch (start) {
                    case CHOSEN_BY_HAND -> through(null, "DISPENDUKCAPIL");
                    case BY_PROCEDURE -> through("KEC-07", "DISPENDUKCAPIL");
                    case AT_THE_ANSWER -> through("KEC-07", "DISPENDUKCAPIL").toTheAnswer();
                };
        require(story, story.request.status());
        for (var attempt : life) {
            var before = story.request.status();
            boolean isSupportOwed = story.request.dispositions().stream()
                    .anyMatch(d -> d.isRequired() && d.isOpen() && d.kind() == DispositionKind.TASK);
            try {
                act(story, attempt);
            } catch (ProblemException refused) {
                assertThat(story.request.status())
                        .as("a refusal changes nothing")
                        .isEqualTo(before);
            }
            require(story, before);
            if (before != RESOLVED && story.request.status() == RESOLVED && isSupportOwed) {
                assertThat(story.request.conclusion().outcome().needsAnswer()).isFalse();
            }
            story.days(attempt.days());
            before = story.request.status();
            wake(story);
            require(story, before);
        }
    }

    private static void wake(Story story) {
        var due = Vigil.wakesAt(story.request);
        if (due != null && !due.isAfter(story.now())) {
            new Vigil(story.request, story.moment(Caller.system())).wake(said("Tidak ada jawaban."));
        }
    }

    private static void require(Story story, RequestStatus before) {
        var request = story.request;
        var status = request.status();
        assertThat(NEXT.get(before)).contains(status);
        var leads =
                request.dispositions().stream().filter(Disposition::isOpenLead).toList();
        var running = request.clocks().all().stream().filter(Clock::isRunning).toList();
        request.dispositions().stream().filter(d -> !d.isOpen()).forEach(d -> assertThat(
                        request.clocks().of(d.id()).filter(Clock::isRunning))
                .as("a clock of what has ended")
                .isEmpty());
        if (status.isOpen()) {
            assertThat(leads).hasSize(1);
            assertThat(request.custodian()).isEqualTo(leads.get(0).agency());
            assertThat(running).anyMatch(clock -> clock.kind() == id.kironggo.deadline.ClockKind.RESOLUTION);
            assertThat(running.stream().anyMatch(Clock::isPaused))
                    .isEqualTo(isPausable(story) && status == AWAITING_CITIZEN);
        } else {
            assertThat(request.dispositions()).noneMatch(Disposition::isOpen);
            assertThat(running).isEmpty();
            assertThat(request.custodian()).isEqualTo(request.owner());
            assertThat(Vigil.wakesAt(request) != null).isEqualTo(status == RESOLVED);
        }
        request.dispositions().stream().filter(Disposition::isOpen).forEach(open -> assertThat(open.dueAt())
                .isEqualTo(request.clocks().of(open.id()).map(Clock::dueAt).orElse(request.dueAt())));
        assertThat(request.dueAt())
                .isEqualTo(request.clocks().promise().orElseThrow().dueAt());
    }

    /** A clock that was late when the citizen was asked does not stand still. */
    private static boolean isPausable(Story story) {
        var asked = story.request.timetable().pausedAt();
        return story.request.clocks().all().stream()
                .anyMatch(clock -> clock.isRunning() && asked != null && asked.isBefore(clock.dueAt()));
    }

    private static void act(Story story, Attempt attempt) {
        var by = CALLERS.get(attempt.caller() % CALLERS.size());
        var all = story.request.dispositions();
        var about = all.get(attempt.disposition() % all.size());
        var to = AGENCIES.get(attempt.value() % AGENCIES.size());
        boolean odd = attempt.value() % 2 == 1;
        switch (attempt.action() % 18) {
            case 0, 1 -> story.relay(by).accept(about);
            case 2 -> story.relay(by).giveBack(about, REASONS.get(attempt.value() % 5), said("Kembali."));
            case 3 -> story.relay(by).forward(about, to, order("Mohon."));
            case 4, 5 -> story.relay(by).complete(about, CompletionResult.DONE, null);
            case 6 -> story.relay(by).addTask(to, order("Bantu."), odd, odd ? 30 : null);
            case 7 -> story.relay(by).rule(to, note("Putusan."));
            case 8 -> new Recast(story.request, story.moment(by)).extend(7, said("Perlu waktu."));
            case 9 ->
                new Recast(story.request, story.moment(by))
                        .reclassify(
                                story.request.registration(),
                                contents("{}"),
                                story.request.route(),
                                new ProcessingTime(3, DayUnit.CALENDAR_DAYS));
            case 10 -> story.ending(by).merge(id(99));
            case 11 -> story.dialogue(by).ask(story.question());
            case 12 -> story.dialogue(by).resume();
            case 13 -> story.dialogue(by).reply(said("Tiga."), null, Optional.empty());
            case 14 -> story.ending(by).resolve(OUTCOMES.get(attempt.value() % 5), said("Begini."));
            case 15 -> story.ending(by).reject(said("Tidak."));
            default -> actAsCitizen(story, by, attempt.value());
        }
    }

    private static void actAsCitizen(Story story, Caller by, int value) {
        switch (value % 10) {
            case 0 -> story.ending(by).withdraw();
            case 1, 2, 3 -> story.dialogue(by).rate();
            default -> story.relay(by).reopen(14, DayUnit.CALENDAR_DAYS);
        }
    }
}
