package id.kironggo.open311;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import id.kironggo.request.Report;
import id.kironggo.request.ReportDesk;
import id.kironggo.request.ReportLists;
import id.kironggo.request.RequestStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where reports and updates come in: each once, however often it is sent. */
@ApplicationScoped
@Transactional
public class ReportCounter {

    private static final Set<String> STATUSES = Set.of(
            "OPEN",
            "CLOSED",
            "FIXED",
            "IN_PROGRESS",
            "PLANNED",
            "ACTION_SCHEDULED",
            "INVESTIGATING",
            "DUPLICATE",
            "NOT_COUNCILS_RESPONSIBILITY",
            "NO_FURTHER_ACTION",
            "INTERNAL_REFERRAL",
            "FOR_TRIAGE",
            "CANCELLED",
            "REOPEN",
            "UNCHANGED");

    private final ServiceList services;
    private final ReportReader reader;
    private final ReportBook book;
    private final ReportDesk desk;
    private final ReportLists lists;

    ReportCounter(ServiceList services, ReportReader reader, ReportBook book, ReportDesk desk, ReportLists lists) {
        this.services = services;
        this.reader = reader;
        this.book = book;
        this.desk = desk;
        this.lists = lists;
    }

    Receipt submit(CurrentForm current) {
        var form = current.fields();
        var code = form.first("service_code");
        if (code == null) {
            throw ProblemException.invalid(
                    "service_code",
                    "Sebut kode layanan; lihat services.xml.",
                    "Name the service's code; see services.xml.");
        }
        var offering = services.complaint(code).orElseThrow(ProblemException::notFound);
        var caller = current.caller();
        var number = form.attribute(Questions.NUMBER_THERE);
        if (number != null) {
            book.lock("report", caller.id(), number);
            var before = book.find(caller.id(), number);
            if (before.isPresent()) {
                return receipt(before.get(), caller);
            }
        }
        current.enterFiles();
        var reading = reader.read(form, current.files(), offering);
        try {
            var admitted = desk.admit(reading.submission(), reading.remarks(), caller);
            var entry = book.enter(caller.id(), number, admitted.id(), reading.media());
            return receipt(entry, offering.code(), admitted.ticket());
        } catch (ProblemException e) {
            throw ReportReader.translated(e);
        }
    }

    private Receipt receipt(ReportBook.Entry entry, Caller caller) {
        var report = lists.read(entry.request(), caller).orElseThrow(ProblemException::notFound);
        return receipt(entry, report.service(), report.ticket());
    }

    private Receipt receipt(ReportBook.Entry entry, String service, String ticket) {
        boolean isBatch = services.isBatch(service);
        return new Receipt(
                isBatch ? null : entry.request().toString(),
                isBatch ? entry.token().toString() : null,
                Text.of("Nomor tiket Anda " + ticket + ".", "Your ticket number is " + ticket + ".")
                        .spoken());
    }

    /** The id that a token stands for. */
    Resolved resolve(String token) {
        try {
            var id = book.resolve(UUID.fromString(token)).orElseThrow(ProblemException::notFound);
            return new Resolved(id.toString(), token);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound();
        }
    }

    UpdateReceipt say(CurrentForm current) {
        var form = current.fields();
        var caller = current.caller();
        var id = own(form.first("service_request_id"), caller);
        var number = number(form);
        book.lock("update", caller.id(), id.toString(), number);
        var before = book.update(caller.id(), id, number);
        if (before.isPresent()) {
            return new UpdateReceipt(before.get().toString());
        }
        var faults = new ArrayList<Fault>();
        var status = status(form, faults);
        Timestamps.read("updated_datetime", form.first("updated_datetime"));
        var media = ReportReader.media(form, faults);
        var documents = ReportReader.documents(current.files(), desk.askedOf(id), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        current.enterFiles();
        try {
            documents.forEach(one -> desk.handIn(id, UUID.fromString(one.file()), one.field(), caller));
            var comment = desk.say(id, words(form, media, status), reopens(id, status, caller), caller);
            book.enterUpdate(caller.id(), id, number, comment);
            return new UpdateReceipt(comment.toString());
        } catch (ProblemException e) {
            throw ReportReader.translated(e);
        }
    }

    private UUID own(String id, Caller caller) {
        if (id == null) {
            throw ProblemException.invalid("service_request_id", "Wajib diisi.", "Required.");
        }
        try {
            var request = UUID.fromString(id);
            if (desk.submitted(request, caller)) {
                return request;
            }
        } catch (IllegalArgumentException malformed) {
            // as one that there isn't
        }
        throw ProblemException.notFound();
    }

    private static String number(Form form) {
        var number = form.first("update_id");
        if (number == null || !number.matches("[\\x21-\\x7E]{1,128}")) {
            throw ProblemException.invalid(
                    "update_id", "Wajib, 1 sampai 128 karakter ASCII.", "Required: 1 to 128 ASCII characters.");
        }
        return number;
    }

    private static String status(Form form, List<Fault> faults) {
        var status = String.valueOf(form.first("status")).toUpperCase(Locale.ROOT);
        if (!STATUSES.contains(status)) {
            var known = STATUSES.stream().sorted().collect(Collectors.joining(", "));
            faults.add(Fault.at("status", "Harus salah satu dari " + known + ".", "Must be one of " + known + "."));
        }
        if (form.first("updated_datetime") == null) {
            faults.add(Fault.at("updated_datetime", "Wajib diisi.", "Required."));
        }
        return status;
    }

    private boolean reopens(UUID id, String status, Caller caller) {
        return status.equals("REOPEN")
                && lists.read(id, caller)
                        .map(Report::status)
                        .filter(now -> now == RequestStatus.RESOLVED || now == RequestStatus.REJECTED)
                        .isPresent();
    }

    private static List<String> words(Form form, List<String> media, String status) {
        var text = Stream.concat(
                        Stream.ofNullable(form.first("description")),
                        media.stream().map(url -> "Foto: " + url))
                .collect(Collectors.joining("\n\n"));
        return ReportReader.remarks(text.isEmpty() ? "Status di situs pelapor: " + status : text, List.of());
    }
}
