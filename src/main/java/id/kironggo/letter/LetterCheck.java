package id.kironggo.letter;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.WorkingCalendar;
import id.kironggo.file.Files;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds every fault of a letter that is to be sent, and what it refers to. */
@ApplicationScoped
class LetterCheck {

    private static final Set<String> MIMES = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final long MAX_BYTES = 10 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final AgencyRegistry agencies;
    private final WorkingCalendar calendar;
    private final Files files;
    private final LetterTypes types;
    private final Letters letters;

    LetterCheck(AgencyRegistry agencies, WorkingCalendar calendar, Files files, LetterTypes types, Letters letters) {
        this.agencies = agencies;
        this.calendar = calendar;
        this.files = files;
        this.types = types;
        this.letters = letters;
    }

    /**
     * What a letter refers to.
     *
     * @param type number of its type's newest version; null without one
     * @param answered the letter that it goes back to, held; null without one
     * @param dueAt when an answer is expected; null: none is
     */
    record Found(Integer type, Letter answered, Instant dueAt) {}

    Found check(SendLetter command, Caller caller, Instant now) {
        var faults = new ArrayList<Fault>();
        checkAgencies(command, caller, faults);
        var type = type(command, faults);
        var answered = answered(command.replyTo(), caller, faults);
        checkFiles(command.attachments(), caller, faults);
        checkDue(command, now, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var due = command.dueInWorkingDays() == null
                ? command.dueAt()
                : calendar.due(now, command.dueInWorkingDays(), DayUnit.WORKING_DAYS, null)
                        .at();
        return new Found(type, answered.orElse(null), due);
    }

    private void checkAgencies(SendLetter command, Caller caller, List<Fault> faults) {
        var seen = new HashSet<String>();
        checkAgencies("/to/", command.to(), seen, caller, faults);
        checkAgencies("/cc/", command.copies(), seen, caller, faults);
    }

    private void checkAgencies(String at, List<String> codes, Set<String> seen, Caller caller, List<Fault> faults) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (caller.isOf(code)) {
                faults.add(
                        Fault.at(at + i, "Tidak dapat menyurati diri sendiri.", "Nobody sends letters to themselves."));
            } else if (!agencies.isActive(code)) {
                faults.add(Fault.at(
                        at + i,
                        "Perangkat daerah ini tidak ada atau tidak aktif; lihat /v1/agencies.",
                        "There is no such agency, or it isn't active; see /v1/agencies."));
            } else if (!seen.add(code)) {
                faults.add(Fault.at(at + i, "Sudah disebut sebelumnya.", "Is named before."));
            }
        }
    }

    private Integer type(SendLetter command, List<Fault> faults) {
        if (command.saysNothing()) {
            faults.add(Fault.at("/text", "Isi text, body, atau files.", "Give at least one of text, body and files."));
        }
        if (command.hasBody() && !command.body().isObject()) {
            faults.add(Fault.at("/body", "Harus objek JSON.", "Must be a JSON object."));
            return null;
        }
        if (command.type() == null) {
            return null;
        }
        var pinned = types.newest(command.type());
        if (pinned.isEmpty()) {
            faults.add(Fault.at(
                    "/type",
                    "Jenis surat tidak dikenal; lihat /v1/letter-types.",
                    "Unknown letter type; see /v1/letter-types."));
        } else if (!command.hasBody()) {
            faults.add(Fault.at("/body", "Jenis surat ini mewajibkan body.", "This letter type asks for a body."));
        } else {
            types.faults(pinned.get(), command.body()).forEach(fault -> faults.add(fault.under("/body")));
        }
        return pinned.map(version -> version.key().number()).orElse(null);
    }

    private Optional<Letter> answered(UUID id, Caller caller, List<Fault> faults) {
        if (id == null) {
            return Optional.empty();
        }
        if (!letters.isParty(id, caller.agency())) {
            faults.add(Fault.at(
                    "/replyTo",
                    "Tidak ada surat ini di antara surat masuk dan keluar Anda.",
                    "There is no such letter among those that you sent or received."));
            return Optional.empty();
        }
        var letter = letters.take(id);
        if (letter.isRecalled()) {
            faults.add(Fault.at("/replyTo", "Surat ini sudah ditarik.", "This letter was recalled."));
        }
        return Optional.of(letter);
    }

    private void checkFiles(List<SendLetter.Attachment> attachments, Caller caller, List<Fault> faults) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < attachments.size(); i++) {
            var at = "/files/" + i + "/file";
            var file = attachments.get(i).file();
            if (seen.add(file)) {
                files.objection(at, file, caller.id(), MIMES, MAX_BYTES).ifPresent(faults::add);
            } else {
                faults.add(Fault.at(at, "Sudah disebut sebelumnya.", "Is named before."));
            }
        }
    }

    private static void checkDue(SendLetter command, Instant now, List<Fault> faults) {
        var due = command.dueAt();
        if (due == null) {
            return;
        }
        if (command.dueInWorkingDays() != null) {
            faults.add(Fault.at("/dueInWorkingDays", "Pilih ini atau dueAt.", "Give either this or dueAt."));
        }
        if (!due.isAfter(now) || due.isAfter(now.plus(LONGEST))) {
            faults.add(Fault.at(
                    "/dueAt", "Harus di masa depan, paling lama 366 hari.", "Must lie ahead, by at most 366 days."));
        }
    }
}
