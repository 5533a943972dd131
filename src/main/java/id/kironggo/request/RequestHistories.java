package id.kironggo.request;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Tells how a request came to be where it is: who had it and how long, what it was and was answered before. */
@ApplicationScoped
public class RequestHistories {

    private final AgencyRegistry agencies;
    private final Lineage lineage;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RequestHistories(AgencyRegistry agencies, Lineage lineage, WorkingCalendar calendar, Clock clock) {
        this.agencies = agencies;
        this.lineage = lineage;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code words}: what was answered last, if anything was; what was said is left out for those who may not read it. */
    RequestView.History of(Request request, ClosingWords words, boolean isSaidShown) {
        boolean isChanged = !request.routedAt().equals(request.registration().submittedAt());
        return new RequestView.History(
                custody(request),
                words == null || words.earlier() == null ? null : earlier(words),
                isSaidShown && isChanged ? lineage.reclassified(request) : null);
    }

    /** Custody goes with the lead: exactly one is open at a time. */
    private List<RequestView.Custody> custody(Request request) {
        return request.dispositions().stream()
                .filter(d -> d.kind().isLead())
                .sorted(Comparator.comparing(Disposition::createdAt).thenComparing(Disposition::id))
                .map(d -> new RequestView.Custody(agencies.ref(d.agency()), d.createdAt(), d.endedAt(), workingDays(d)))
                .toList();
    }

    /** Nothing where the calendar of a year is not loaded: that must keep nobody from reading. */
    private Integer workingDays(Disposition d) {
        try {
            return calendar.workingDays(d.createdAt(), d.endedAt() == null ? clock.instant() : d.endedAt(), d.agency());
        } catch (ProblemException yearNotLoaded) {
            return null;
        }
    }

    private static List<RequestView.Answer> earlier(ClosingWords words) {
        return words.earlier().stream()
                .map(e -> new RequestView.Answer(
                        e.outcome(), e.reason(), e.legalBasis(), e.note(), e.evidence(), e.at(), null))
                .toList();
    }
}
