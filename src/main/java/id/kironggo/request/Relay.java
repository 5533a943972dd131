package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Passes a request from agency to agency: the moves of custody, within one moment. */
final class Relay {

    private static final int RETURNS_UNTIL_COORDINATOR = 3;

    private final Request request;
    private final Moment moment;

    Relay(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    /** Hands the request to the first agency of its route; {@code how} says how it came to begin there. */
    void start(String how) {
        var first = leadOf(1);
        request.add(first, moment);
        boolean isRouted = first.kind() == DispositionKind.STEP;
        request.become(isRouted ? RequestStatus.ROUTED : RequestStatus.RECEIVED, moment);
        request.tell(how);
        if (isRouted) {
            request.tell("request.routed");
        }
        request.tell("disposition.offered", first, null);
    }

    /** The citizen is not content: the owner answers anew, under a new promise of as many days. */
    void reopen(int days, DayUnit unit) {
        Legality.require(request, Action.REOPEN, null, moment);
        request.conclude(request.conclusion().reopened());
        timing().promise(days, unit);
        var answer = disposition(DispositionKind.ANSWER, request.owner(), null);
        request.add(answer, moment);
        request.become(RequestStatus.REOPENED, moment);
        request.tell("request.reopened");
        request.tell("disposition.offered", answer, null);
    }

    void accept(Disposition given) {
        Legality.require(request, Action.ACCEPT, given, moment);
        given.accept(moment.at());
        request.become(given.kind().isLead() ? RequestStatus.IN_PROGRESS : request.status(), moment);
        request.tell("disposition.accepted", given, null);
        if (given.kind() == DispositionKind.STEP) {
            bringInSupport(given);
        }
    }

    /** Whom the routing rule named beside the lead gets a task, once a route, as if the lead had asked for it. */
    private void bringInSupport(Disposition lead) {
        request.route().step(lead.step()).stream()
                .flatMap(step -> step.supporting().stream())
                .filter(agency -> !agency.equals(lead.agency()) && !isAskedAlready(agency, lead.step()))
                .forEach(agency -> give(
                        disposition(DispositionKind.TASK, agency, lead.step(), null)
                                .orderedBy(lead.agency(), new Order(Instruction.FOLLOW_UP, List.of(), id -> null)),
                        lead.agency()));
    }

    private boolean isAskedAlready(String agency, Integer step) {
        return request.dispositions().stream()
                .anyMatch(d -> d.kind() == DispositionKind.TASK
                        && d.agency().equals(agency)
                        && step.equals(d.step())
                        && !d.createdAt().isBefore(request.routedAt()));
    }

    /** The agency gives the disposition back ("return" in the contract). */
    void giveBack(Disposition given, ReturnReason reason, byte[] note) {
        Legality.require(request, Action.RETURN, given, moment);
        if (given.isBinding() && reason == ReturnReason.NOT_OUR_MANDATE) {
            throw ProblemException.illegal(
                    "Koordinator sudah memutuskan bahwa ini kewenangan Anda; keputusan itu mengikat.",
                    "The coordinator ruled that this is your mandate; the ruling binds.",
                    Legality.actions(request, given, moment));
        }
        given.giveBack(reason, note, moment.at());
        timing().stop(given);
        request.tell("disposition.returned", given, null);
        if (given.kind().isLead()) {
            request.become(
                    request.status() == RequestStatus.ROUTED ? RequestStatus.RECEIVED : request.status(), moment);
            give(triage(triageAgency(given), given.step()), given.agency());
        } else {
            request.become(request.status(), moment);
        }
    }

    private String triageAgency(Disposition returned) {
        boolean isStuck = request.countReturn() >= RETURNS_UNTIL_COORDINATOR;
        if (isStuck || returned.agency().equals(request.owner())) {
            return moment.coordinator();
        }
        return Optional.ofNullable(returned.forwardedBy()).orElse(request.owner());
    }

    void forward(Disposition given, String to, Order order) {
        Legality.require(request, Action.FORWARD, given, moment);
        if (to.equals(given.agency()) && given.kind() != DispositionKind.TRIAGE) {
            throw ProblemException.invalid(
                    "/to",
                    "Sudah ada pada perangkat daerah ini; pilih yang lain.",
                    "This agency has it already; choose another.");
        }
        var kind = given.kind() == DispositionKind.TRIAGE ? DispositionKind.STEP : given.kind();
        var step = kind == DispositionKind.STEP && given.step() == null ? addedStep(to) : given.step();
        given.end(DispositionStatus.FORWARDED, null, moment.at());
        request.tell("disposition.forwarded", given, null);
        var child = kind == DispositionKind.TASK ? sameTask(given, to) : disposition(kind, to, step);
        timing().stop(given);
        child.orderedBy(given.agency(), order).requiredTask(given.isRequired());
        request.add(child, moment);
        if (request.status() == RequestStatus.RECEIVED) {
            request.become(RequestStatus.ROUTED, moment);
            request.tell("request.routed");
        }
        request.tell("disposition.offered", child, given.agency());
    }

    void complete(Disposition given, CompletionResult result, byte[] note) {
        Legality.require(request, Action.COMPLETE, given, moment);
        boolean isStep = given.kind() == DispositionKind.STEP;
        if (isStep) {
            Legality.requireTasksDone(request, moment);
        }
        given.complete(result, note, moment.at());
        timing().stop(given);
        request.become(request.status(), moment);
        request.tell("disposition.completed", given, null);
        if (isStep) {
            give(leadOf(given.step() + 1), given.agency());
        }
    }

    /** Another agency takes the place of one that is no more: what it held is held by the other, as it stands. */
    void succeed(String from, String to) {
        var done = request.dispositions().stream()
                .filter(d -> d.kind() == DispositionKind.STEP && d.status() == DispositionStatus.COMPLETED)
                .filter(d -> !d.createdAt().isBefore(request.routedAt()))
                .map(Disposition::step)
                .collect(Collectors.toSet());
        request.reroute(request.route().succeeding(from, to, done));
        request.tell("request.rerouted");
        request.dispositions().stream()
                .filter(open -> open.isOpen() && open.agency().equals(from))
                .toList()
                .forEach(given -> {
                    given.end(DispositionStatus.FORWARDED, null, moment.at());
                    request.tell("disposition.forwarded", given, null);
                    var heir = heir(given, to);
                    timing().stop(given);
                    request.add(heir, moment);
                    request.tell("disposition.offered", heir, from);
                });
        request.become(request.status(), moment);
    }

    private Disposition heir(Disposition given, String to) {
        var id = moment.nextId().get();
        timing().passOn(given, id);
        var heir = new Disposition(id, request, given.kind(), to, given.step(), given.dueAt(), moment.at())
                .orderedBy(given.agency(), new Order(Instruction.FOLLOW_UP, given.carbonCopies(), unsaid -> null))
                .requiredTask(given.isRequired());
        if (given.acceptedAt() != null) {
            heir.accept(moment.at());
        }
        return given.isBinding() ? heir.bindingOrder() : heir;
    }

    /** A task for another agency; {@code workingDays} null: it has the request's due date. */
    Disposition addTask(String to, Order order, boolean required, Integer workingDays) {
        Legality.require(request, Action.ADD_TASK, null, moment);
        var lead = request.lead().orElseThrow();
        var task = disposition(DispositionKind.TASK, to, lead.step(), workingDays)
                .orderedBy(lead.agency(), order)
                .requiredTask(required);
        give(task, lead.agency());
        return task;
    }

    /** The coordinator decides who must act; that agency can't say that it isn't its mandate. */
    void rule(String to, Function<UUID, byte[]> note) {
        Legality.require(request, Action.RULE, null, moment);
        var old = request.lead().orElseThrow();
        var step = old.step() == null ? addedStep(to) : old.step();
        request.cancel(old, moment);
        boolean everAccepted = request.dispositions().stream()
                .filter(d -> !d.createdAt().isBefore(request.routedAt()))
                .anyMatch(d -> d.kind() == DispositionKind.STEP && d.acceptedAt() != null);
        var ruled = disposition(DispositionKind.STEP, to, step)
                .orderedBy(moment.coordinator(), new Order(Instruction.FOLLOW_UP, List.of(), note))
                .bindingOrder();
        request.add(ruled, moment);
        // only now: the time to respond is that of the agency that has it
        request.become(everAccepted ? RequestStatus.IN_PROGRESS : RequestStatus.ROUTED, moment);
        request.tell("request.ruled");
        request.tell("disposition.offered", ruled, moment.coordinator());
    }

    /** The lead of a step is its agency's, the coordinator's where none is known; after the last step it is the owner's. */
    private Disposition leadOf(int step) {
        var planned = request.route().step(step);
        if (planned.isEmpty()) {
            var answer = disposition(DispositionKind.ANSWER, request.owner(), null);
            answer.accept(moment.at());
            return answer;
        }
        var agency = planned.get().agency();
        return agency == null ? triage(moment.coordinator(), step) : disposition(DispositionKind.STEP, agency, step);
    }

    private Disposition triage(String agency, Integer step) {
        var triage = new Disposition(
                moment.nextId().get(), request, DispositionKind.TRIAGE, agency, step, request.dueAt(), moment.at());
        triage.accept(moment.at());
        return triage;
    }

    private void give(Disposition disposition, String from) {
        request.add(disposition, moment);
        request.tell("disposition.offered", disposition, from);
    }

    private Integer addedStep(String to) {
        var because = Text.of("Ditunjuk langsung.", "Chosen by hand.");
        request.reroute(request.route().withAddedStep(to, "Tindak lanjut", because));
        return request.route().steps().size();
    }

    /** A disposition with the days that its step has; without any it has the request's due date. */
    private Disposition disposition(DispositionKind kind, String agency, Integer step) {
        var planned = Optional.ofNullable(step).flatMap(request.route()::step).filter(s -> s.days() != null);
        return planned.isPresent()
                ? timed(kind, agency, step, planned.get().days(), planned.get().unit())
                : disposition(kind, agency, step, null);
    }

    private Disposition disposition(DispositionKind kind, String agency, Integer step, Integer workingDays) {
        return workingDays != null
                ? timed(kind, agency, step, workingDays, DayUnit.WORKING_DAYS)
                : new Disposition(moment.nextId().get(), request, kind, agency, step, request.dueAt(), moment.at());
    }

    private Disposition timed(DispositionKind kind, String agency, Integer step, int days, DayUnit unit) {
        var id = moment.nextId().get();
        var due = timing().own(id, agency, days, unit);
        return new Disposition(id, request, kind, agency, step, due, moment.at());
    }

    /** Whoever asked for a task waits for it no longer because it was forwarded. */
    private Disposition sameTask(Disposition task, String to) {
        var id = moment.nextId().get();
        timing().passOn(task, id);
        return new Disposition(id, request, DispositionKind.TASK, to, task.step(), task.dueAt(), moment.at());
    }

    private Timing timing() {
        return new Timing(request, moment);
    }

    /** What an agency is told to do with a disposition, who gets a copy, and a note to be sealed. */
    record Order(Instruction instruction, List<String> carbonCopies, Function<UUID, byte[]> note) {}
}
