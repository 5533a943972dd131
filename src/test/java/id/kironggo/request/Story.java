package id.kironggo.request;

import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.Due;
import id.kironggo.deadline.Ladder;
import id.kironggo.ledger.Fact;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.text.Text;
import id.kironggo.routing.Route;
import id.kironggo.routing.RouteStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A request that lives in memory, moved by its own classes alone: no database, no HTTP. Days are counted one by one, and a pause
 * moves due dates by its whole length, so that times are easy to foresee.
 */
final class Story {

    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant PROMISED = MONDAY.plus(Duration.ofDays(14));
    static final String OWNER = "DINSOS-P3AKB";
    static final String COORDINATING = "DISKOMINFO";
    static final Set<String> AGENCYS_OWN = Set.of(Scopes.REQUESTS_WORK, Scopes.REQUESTS_SUBMIT, Scopes.EVENTS);
    static final Caller COORDINATOR = Caller.client(
            "diskominfo", COORDINATING, Set.of(Scopes.REQUESTS_OVERSEE, Scopes.REQUESTS_WORK, Scopes.INSIGHT_READ));
    static final Caller APP = Caller.client("demo-app", null, Set.of(Scopes.REQUESTS_SUBMIT, Scopes.EVENTS));
    static final Caller CITIZEN = Caller.citizen("BWS-0000-0000-0");

    /** A working day is an hour, a calendar day is one; nothing is free. */
    static final DayCount COUNT = new DayCount() {
        @Override
        public Due due(Instant from, int amount, DayUnit unit, String agency) {
            var length = unit == DayUnit.WORKING_DAYS ? Duration.ofHours(amount) : Duration.ofDays(amount);
            return new Due(from.plus(length), List.of());
        }

        @Override
        public int workingDays(Instant from, Instant to, String agency) {
            return (int) Duration.between(from, to).toHours();
        }
    };

    final Request request;
    final List<Fact> facts = new ArrayList<>();
    private Instant now = MONDAY;
    private int ids;

    private Story(boolean confidential, List<String> supporting, String... agencies) {
        var steps = new ArrayList<RouteStep>();
        for (var agency : agencies) {
            // the second step has days of its own, the others the request's due date
            var days = steps.size() == 1 ? 3 : null;
            steps.add(new RouteStep(
                    steps.size() + 1,
                    "SELECTOR",
                    agency,
                    "Langkah",
                    days,
                    DayUnit.CALENDAR_DAYS,
                    Text.same("Karena."),
                    null,
                    supporting));
        }
        request = new Request(
                id(1000),
                new Registration(
                        "BWS-0000-0000-0",
                        new byte[] {1},
                        "BANSOS-USUL",
                        1,
                        "demo-app",
                        Channel.APP,
                        false,
                        confidential,
                        MONDAY),
                contents("{}"),
                new Route(OWNER, Text.same("Pemilik."), List.copyOf(steps)),
                Set.of(new ExternalId("lapor", "7")));
        new Timing(request, moment(APP)).promise(14, DayUnit.CALENDAR_DAYS);
        relay(APP).start("request.submitted");
        hear();
    }

    static Story confidential(String... agencies) {
        return new Story(true, List.of(), agencies);
    }

    /** Such a request where a rule named these beside the lead of each step. */
    static Story supported(List<String> supporting, String... agencies) {
        return new Story(false, supporting, agencies);
    }

    /** A request on a route through these agencies, null where the coordinator must choose; submitted on {@link #MONDAY}. */
    static Story through(String... agencies) {
        return new Story(false, List.of(), agencies);
    }

    static Caller of(String agency) {
        return agency.equals(COORDINATING) ? COORDINATOR : Caller.client("system-of-" + agency, agency, AGENCYS_OWN);
    }

    static Contents contents(String openAnswers) {
        return new Contents(
                "35.11.07.2001", "35.11.07", openAnswers, null, null, null, null, null, null, null, null, null);
    }

    static byte[] said(String words) {
        return words.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A note whose bytes tell for which disposition it was sealed. */
    static Function<UUID, byte[]> note(String words) {
        return id -> said(words + " " + id);
    }

    /** To process it, with a note and no copies. */
    static Relay.Order order(String words) {
        return new Relay.Order(Instruction.PROCESS, List.of(), note(words));
    }

    Dialogue dialogue(Caller by) {
        return new Dialogue(request, moment(by));
    }

    Story days(int later) {
        now = now.plus(Duration.ofDays(later));
        return this;
    }

    Instant now() {
        return now;
    }

    Moment moment(Caller by) {
        return new Moment(
                now,
                by,
                COORDINATING,
                COUNT,
                new Ladder(agency -> List.of(agency, "ATASAN", COORDINATING), 1),
                () -> id(++ids));
    }

    /** What a caller may do now to the request, or to one of its dispositions. */
    List<String> actions(Disposition about, Caller caller) {
        return Legality.actions(request, about, caller, now);
    }

    Relay relay(Caller by) {
        return new Relay(request, moment(by));
    }

    Relay relay() {
        return relay(custodian());
    }

    Ending ending(Caller by) {
        return new Ending(request, moment(by));
    }

    Caller custodian() {
        return of(request.custodian());
    }

    Disposition lead() {
        return request.lead().orElseThrow();
    }

    Disposition last() {
        return request.dispositions().get(request.dispositions().size() - 1);
    }

    Story accept() {
        relay().accept(lead());
        return this;
    }

    Story complete() {
        relay().complete(lead(), CompletionResult.DONE, null);
        return this;
    }

    Story giveBack(ReturnReason reason) {
        relay().giveBack(lead(), reason, said("Kembali."));
        return this;
    }

    Story forward(String to) {
        relay().forward(lead(), to, order("Mohon ditangani."));
        return this;
    }

    Story ask() {
        new Dialogue(request, moment(custodian())).ask(question());
        return this;
    }

    Question question() {
        return new Question(
                id(++ids), request, request.custodian(), said("Berapa?"), List.of("/answers/dependants"), now, null);
    }

    /** Through all steps of the route, up to the owner's answer. */
    Story toTheAnswer() {
        while (lead().kind() == DispositionKind.STEP) {
            accept().complete();
        }
        return this;
    }

    /** The types of what happened since this was last asked. */
    List<String> heard() {
        return hear().stream().map(Fact::type).toList();
    }

    List<Fact> hear() {
        facts.clear();
        facts.addAll(request.happenings().drain());
        return facts;
    }

    static UUID id(long number) {
        return new UUID(0, number);
    }
}
