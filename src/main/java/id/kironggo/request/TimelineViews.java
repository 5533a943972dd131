package id.kironggo.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.ledger.Officer;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Tells the timeline of a request from the ledger. */
@ApplicationScoped
public class TimelineViews {

    private static final Map<String, Text> LABELS = Map.ofEntries(
            Map.entry("request.submitted", Text.of("Permohonan masuk", "Submitted")),
            Map.entry(
                    "request.rerouted",
                    Text.of("Perangkat daerah diganti penerusnya", "An agency was followed by another")),
            Map.entry("request.routed", Text.of("Diteruskan ke perangkat daerah", "Forwarded to an agency")),
            Map.entry(
                    "request.ruled",
                    Text.of("Koordinator memutuskan penanggung jawab", "The coordinator decided who must act")),
            Map.entry("request.awaiting-citizen", Text.of("Menunggu jawaban pemohon", "Waiting for the applicant")),
            Map.entry("request.resumed", Text.of("Dilanjutkan", "Resumed")),
            Map.entry("request.resolved", Text.of("Selesai", "Resolved")),
            Map.entry("request.rejected", Text.of("Ditolak", "Rejected")),
            Map.entry("request.withdrawn", Text.of("Ditarik oleh pemohon", "Withdrawn by the applicant")),
            Map.entry("request.extended", Text.of("Tenggat diperpanjang", "Due date extended")),
            Map.entry("request.reclassified", Text.of("Dialihkan ke layanan lain", "Changed to another service")),
            Map.entry("request.duplicated", Text.of("Digabung sebagai duplikat", "Merged as a duplicate")),
            Map.entry("request.original-ended", Text.of("Permohonan asal dijawab", "The original was answered")),
            Map.entry("request.reopened", Text.of("Dibuka kembali oleh pemohon", "Reopened by the applicant")),
            Map.entry("request.closed", Text.of("Ditutup", "Closed")),
            Map.entry("request.overdue", Text.of("Melewati tenggat", "Overdue")),
            Map.entry(
                    "request.escalated",
                    Text.of("Keterlambatan diteruskan ke atasan", "Lateness told to who stands above")),
            Map.entry("request.renumbered", Text.of("Nomor di sistem lain diubah", "Number elsewhere changed")),
            Map.entry("request.access-code-replaced", Text.of("Kode akses diganti", "Access code replaced")),
            Map.entry("comment.added", Text.of("Komentar", "Comment")),
            Map.entry("feedback.given", Text.of("Penilaian pemohon", "The applicant's feedback")),
            Map.entry("disposition.overdue", Text.of("Disposisi melewati tenggat", "Disposition overdue")),
            Map.entry(
                    "disposition.escalated",
                    Text.of("Keterlambatan diteruskan ke atasan", "Lateness told to who stands above")),
            Map.entry("disposition.offered", Text.of("Didisposisikan", "Passed on")),
            Map.entry("disposition.accepted", Text.of("Diterima untuk dikerjakan", "Accepted")),
            Map.entry("disposition.returned", Text.of("Dikembalikan", "Given back")),
            Map.entry("disposition.forwarded", Text.of("Diteruskan", "Forwarded")),
            Map.entry("disposition.completed", Text.of("Langkah selesai", "Step completed")),
            Map.entry("disposition.cancelled", Text.of("Dibatalkan", "Cancelled")));

    private final LedgerReader ledger;
    private final AgencyRegistry agencies;
    private final ObjectMapper mapper;

    TimelineViews(LedgerReader ledger, AgencyRegistry agencies, ObjectMapper mapper) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.mapper = mapper;
    }

    TimelineView of(Request request, Caller caller) {
        var subject = "requests/" + request.id();
        var officers = ledger.officers(subject);
        return new TimelineView(ledger.timeline(subject).stream()
                .filter(entry -> LABELS.containsKey(entry.verb()))
                .map(entry -> happening(
                        entry,
                        Optional.ofNullable(officers.get(entry.id()))
                                .filter(officer -> officer.isKnownTo(caller))
                                .map(Officer::id)
                                .orElse(null)))
                .toList());
    }

    private TimelineView.Happening happening(LedgerEntry entry, String officer) {
        var data = entry.data(mapper);
        var agency = data.path("agency").asText(data.path("custodian").asText(null));
        return new TimelineView.Happening(
                entry.id(),
                entry.at(),
                entry.type(),
                LABELS.get(entry.verb()).spoken(),
                agency == null ? null : agencies.ref(agency),
                officer,
                data);
    }
}
