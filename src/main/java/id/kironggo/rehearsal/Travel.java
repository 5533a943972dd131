package id.kironggo.rehearsal;

import id.kironggo.agency.DayUnit;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.ledger.Ledger;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves the clock of the demo ahead as if the time had passed: it stops wherever time has something to do, so that each fact has the
 * time that it would have had.
 */
@ApplicationScoped
class Travel {

    private static final int TOLD = 100;
    /** A call has a minute for its transaction. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DemoClock clock;
    private final Rounds rounds;
    private final WorkingCalendar calendar;
    private final LedgerReader reader;
    private final Ledger ledger;

    Travel(DemoClock clock, Rounds rounds, WorkingCalendar calendar, LedgerReader reader, Ledger ledger) {
        this.clock = clock;
        this.rounds = rounds;
        this.calendar = calendar;
        this.reader = reader;
        this.ledger = ledger;
    }

    ClockView view() {
        return new ClockView(clock.now(), clock.real(), clock.latest());
    }

    /** What a keyed call has written so far is not yet to be seen, and of no concern to what time does. */
    ClockView.Move move(MoveClock command, Caller caller) {
        return QuarkusTransaction.suspendingExisting()
                .call(() -> clock.turning(() -> {
                    var before = clock.now();
                    var to = target(command, before);
                    var first = Ids.next();
                    boolean isReached = pass(to);
                    var now = clock.now();
                    QuarkusTransaction.requiringNew().run(() -> ledger.record(new ClockMoved(before, now), caller));
                    var happened = reader.bySystem(first, TOLD + 1);
                    return new ClockView.Move(
                            before,
                            now,
                            isReached,
                            happened.stream()
                                    .limit(TOLD)
                                    .map(fact -> new ClockView.Happening(fact.at(), fact.type(), fact.subject()))
                                    .toList(),
                            happened.size() > TOLD);
                }));
    }

    /** Where {@code command} leads to; refuses what is no way. */
    void check(MoveClock command) {
        target(command, clock.now());
    }

    private Instant target(MoveClock command, Instant now) {
        if ((command.days() == null) == (command.workingDays() == null)) {
            var word = Fault.at(
                    "/days",
                    "Isi salah satu: 'days' atau 'workingDays'.",
                    "Give one of the two, `days` or `workingDays`.");
            throw ProblemException.invalid(word);
        }
        boolean isCounted = command.workingDays() != null;
        var to = isCounted ? endOf(command.workingDays(), now) : now.plus(Duration.ofDays(command.days()));
        if (to.isAfter(clock.latest())) {
            throw ProblemException.invalid(
                    isCounted ? "/workingDays" : "/days",
                    "Jam paling jauh 731 hari di depan waktu sebenarnya dan tidak dapat mundur; untuk mulai lagi,"
                            + " pakai /v1/sandbox/reset.",
                    "The clock may be 731 days ahead of the real time at most and never goes back; to begin again, use"
                            + " /v1/sandbox/reset.");
        }
        return to;
    }

    private Instant endOf(int workingDays, Instant now) {
        try {
            return calendar.due(now, workingDays, DayUnit.WORKING_DAYS, null).at();
        } catch (ProblemException notLoaded) {
            throw ProblemException.invalid(new Fault("/workingDays", notLoaded.detail()));
        }
    }

    private boolean pass(Instant to) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        rounds.go();
        while (clock.now().isBefore(to)) {
            if (System.nanoTime() > end) {
                return false;
            }
            clock.advance(rounds.nextAfter(clock.now()).filter(to::isAfter).orElse(to));
            rounds.go();
        }
        return true;
    }
}
