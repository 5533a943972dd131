package id.kironggo.request;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.deadline.Ladder;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the {@link Moment} of a move, and checks the agencies that a move names. */
@ApplicationScoped
public class Moments {

    private final Clock clock;
    private final AgencyRegistry agencies;
    private final WorkingCalendar calendar;
    private final Ladder ladder;

    Moments(
            Clock clock,
            AgencyRegistry agencies,
            WorkingCalendar calendar,
            @ConfigProperty(name = "kironggo.deadlines.escalate-after", defaultValue = "2") int workingDays) {
        this.clock = clock;
        this.agencies = agencies;
        this.calendar = calendar;
        this.ladder = new Ladder(this::above, workingDays);
    }

    Moment now(Caller by) {
        return new Moment(clock.instant(), by, agencies.coordinator().code(), calendar, ladder, Ids::next);
    }

    /** An agency, the one above it, the coordinator: each once. */
    private List<String> above(String agency) {
        return Stream.of(
                        Stream.of(agency),
                        agencies.parent(agency).stream(),
                        Stream.of(agencies.coordinator().code()))
                .flatMap(rung -> rung)
                .distinct()
                .toList();
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

    List<String> active(String pointer, List<String> codes) {
        var given = codes == null ? List.<String>of() : codes;
        IntStream.range(0, given.size()).forEach(i -> active(pointer + "/" + i, given.get(i)));
        return given;
    }
}
