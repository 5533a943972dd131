package id.kironggo.notice;

import id.kironggo.agency.DayUnit;
import id.kironggo.agency.MailingList;
import id.kironggo.agency.MailingList.Addressee;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.platform.web.JsonSettings;
import id.kironggo.request.Correspondence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** What focal points are reminded of: work that is due soon, once, and every week what there is. */
@ApplicationScoped
@Transactional
class Diary {

    private static final Logger LOG = Logger.getLogger(Diary.class);
    private static final int MOST_REMINDERS = 1_000;
    private static final int MOST_LINES = 50;

    private final Correspondence requests;
    private final MailingList focalPoints;
    private final WorkingCalendar calendar;
    private final Stationery stationery;
    private final Outbox outbox;

    Diary(
            Correspondence requests,
            MailingList focalPoints,
            WorkingCalendar calendar,
            Stationery stationery,
            Outbox outbox) {
        this.requests = requests;
        this.focalPoints = focalPoints;
        this.calendar = calendar;
        this.stationery = stationery;
        this.outbox = outbox;
    }

    /** Reminds of what is due within one working day; of a date that was moved, anew. */
    void remind(Instant now) {
        forEachAgency((agency, people) -> {
            var until = calendar.due(now, 1, DayUnit.WORKING_DAYS, agency).at();
            requests.due(agency, now, until, MOST_REMINDERS)
                    .forEach(work -> people.forEach(to -> outbox.put(
                            work.disposition() + "/" + work.dueAt(),
                            stationery.toAgency(Occasion.DUE_SOON, agency, work.ticket(), work.dueAt(), to))));
        });
    }

    /** Tells what there is in the week that begins on this Monday, where there is anything. */
    void sumUp(LocalDate monday, Instant now) {
        var until = monday.plusWeeks(1).atStartOfDay(JsonSettings.ZONE).toInstant();
        forEachAgency((agency, people) -> {
            var load = requests.load(agency, now, until);
            if (load.open() > 0) {
                var work = requests.due(agency, Instant.EPOCH, until, MOST_LINES);
                people.forEach(to -> outbox.put(agency + "/" + monday, stationery.digest(agency, load, work, to)));
            }
        });
    }

    private void forEachAgency(BiConsumer<String, List<Addressee>> what) {
        focalPoints.agencies().forEach(agency -> {
            try {
                what.accept(agency, focalPoints.of(agency));
            } catch (RuntimeException e) {
                // a year that is not loaded, say: the others must not wait for it
                LOG.warnf("%s could not be written to: %s", agency, e.getMessage());
            }
        });
    }
}
