package id.kironggo.open311;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.text.Text;
import id.kironggo.request.Outcome;
import id.kironggo.request.Report;
import id.kironggo.request.ReportUpdate;
import id.kironggo.request.RequestStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Shows complaints as the protocol has them: open or closed, and finer in updates. Sites that know no finer status take `closed` for
 * fixed, so what was refused is never told by that word there.
 */
@ApplicationScoped
class Projection {

    private final ServiceCatalogue catalogue;
    private final AgencyRegistry agencies;
    private final ReportBook book;

    Projection(ServiceCatalogue catalogue, AgencyRegistry agencies, ReportBook book) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.book = book;
    }

    List<ReportView> reports(List<Report> reports) {
        var media = book.media(reports.stream()
                .filter(report -> report.text() != null)
                .map(Report::id)
                .toList());
        return reports.stream()
                .map(report -> view(report, media.get(report.id())))
                .toList();
    }

    private ReportView view(Report report, String media) {
        boolean isOpen = report.status().isOpen();
        var notes = stands(report.status(), report.outcome()).spoken();
        return new ReportView(
                report.id().toString(),
                isOpen ? "open" : "closed",
                isOpen || report.answer() == null ? notes : notes + ": " + report.answer(),
                catalogue.of(report.service(), report.version()).name().spoken(),
                report.service(),
                report.text(),
                agencies.ref(report.custodian()).name(),
                null,
                Timestamps.written(report.submittedAt()),
                Timestamps.written(report.changedAt()),
                isOpen ? Timestamps.written(report.dueAt()) : null,
                report.place().address(),
                report.place().village(),
                null,
                report.place().lat(),
                report.place().lon(),
                media);
    }

    UpdateView update(ReportUpdate update) {
        var happened = update.isRemark()
                ? Text.of("Tanggapan", "A remark")
                : update.status() == RequestStatus.IN_PROGRESS && update.agency() != null
                        ? by(update.agency())
                        : stands(update.status(), update.outcome());
        return new UpdateView(
                update.id().toString(),
                update.request().toString(),
                Timestamps.written(update.at()),
                update.isRemark() ? "unchanged" : status(update.status(), update.outcome()),
                update.text() == null ? happened.spoken() + "." : update.text(),
                null);
    }

    private Text by(String agency) {
        var name = agencies.ref(agency).name();
        return Text.of("Ditangani " + name, "Handled by " + name);
    }

    static String status(RequestStatus status, Outcome outcome) {
        return switch (status) {
            case RECEIVED, ROUTED, REOPENED -> "open";
            case IN_PROGRESS, AWAITING_CITIZEN -> "in_progress";
            case RESOLVED, CLOSED -> resolved(outcome);
            case REJECTED -> "no_further_action";
            case DUPLICATE -> "duplicate";
            case WITHDRAWN -> "cancelled";
        };
    }

    private static String resolved(Outcome outcome) {
        if (outcome == null) {
            // rejected, and closed in the end
            return "no_further_action";
        }
        return switch (outcome) {
            case FULFILLED -> "fixed";
            case PARTLY -> "closed";
            case NO_AUTHORITY -> "not_councils_responsibility";
            case REFUSED, UNPROVEN -> "no_further_action";
        };
    }

    private static Text stands(RequestStatus status, Outcome outcome) {
        boolean isAnswered = status == RequestStatus.RESOLVED || status == RequestStatus.CLOSED;
        if (!isAnswered || outcome == null) {
            return status.label();
        }
        return switch (outcome) {
            case FULFILLED -> Text.of("Selesai: dipenuhi", "Done: fulfilled");
            case PARTLY -> Text.of("Selesai: dipenuhi sebagian", "Done: fulfilled in part");
            case REFUSED -> Text.of("Selesai: tidak dikabulkan", "Done: refused");
            case NO_AUTHORITY -> Text.of("Selesai: bukan kewenangan kabupaten", "Done: not for the regency to do");
            case UNPROVEN -> Text.of("Selesai: tidak terbukti", "Done: unproven");
        };
    }
}
