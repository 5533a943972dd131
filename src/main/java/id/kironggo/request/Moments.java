package id.kironggo.request;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes the {@link Moment} of a move, and checks the agencies that a move names. */
@ApplicationScoped
public class Moments {

    private final Clock clock;
    private final AgencyRegistry agencies;
    private final WorkingCalendar calendar;

    Moments(Clock clock, AgencyRegistry agencies, WorkingCalendar calendar) {
        this.clock = clock;
        this.agencies = agencies;
        this.calendar = calendar;
    }

    Moment now(Caller by) {
        var at = clock.instant();
        return new Moment(
                at,
                by,
                agencies.coordinator().code(),
                (days, unit) -> calendar.due(at, days, unit),
                calendar::postponed,
                Ids::next);
    }

    String active(String pointer, String agency) {
        if (!agencies.isActive(agency)) {
            throw ProblemException.invalid(
                    pointer,
                    "Perangkat daerah ini tidak ada atau tidak aktif; lihat /v1/agencies.",
                    "There is no such agency, or it isn't active; see /v1/agencies.");
        }
        return agency;
    }
}
