package id.kironggo.letter;

import id.kironggo.file.FileContent;
import id.kironggo.file.FileStatus;
import id.kironggo.file.Files;
import id.kironggo.ledger.Ledger;
import id.kironggo.ledger.Recorded;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What agencies do with letters: load, act, record, return. */
@ApplicationScoped
@Transactional
public class LetterBox {

    private final Letters letters;
    private final LetterCheck check;
    private final LetterVault vault;
    private final Dispatch dispatch;
    private final Files files;
    private final Ledger ledger;

    @jakarta.inject.Inject
    Clock clock;

    LetterBox(Letters letters, LetterCheck check, LetterVault vault, Dispatch dispatch, Files files, Ledger ledger) {
        this.letters = letters;
        this.check = check;
        this.vault = vault;
        this.dispatch = dispatch;
        this.files = files;
        this.ledger = ledger;
    }

    /** A letter with what belongs to it. */
    record Whole(Letter letter, List<LetterCopy> copies, List<LetterFile> files) {

        LetterCopy of(String agency) {
            return copies.stream()
                    .filter(copy -> copy.agency().equals(agency))
                    .findFirst()
                    .orElseThrow(ProblemException::notFound);
        }
    }

    /** A letter that was just sent, with the ledger entry that its receipt is for. */
    record Posted(Whole whole, Recorded entry) {}

    boolean isKnownTo(Caller caller, UUID letter, boolean inInbox) {
        return letters.copy(letter, caller.agency())
                .filter(copy -> copy.isReceived() || !inInbox)
                .isPresent();
    }

    Posted send(SendLetter command, Caller caller) {
        var now = clock.instant();
        var found = check.check(command, caller, now);
        var letter = new Letter(Ids.next(), caller.agency(), caller.id(), now)
                .classified(command.urgency(), command.security())
                .ofType(command.type(), found.type())
                .about(command.request(), found.dueAt());
        letter.saying(vault.seal(letter.id(), command));
        if (found.answered() != null) {
            letter.answering(found.answered());
            answer(found.answered(), command, caller, now);
        }
        var whole = new Whole(letter, copies(letter, command), attached(letter, command));
        letters.add(letter, whole.files());
        whole.files().forEach(file -> files.claim(file.file(), "letters/" + letter.id()));
        dispatch.send(whole.copies());
        return new Posted(whole, ledger.record(LetterFact.ofAll("letter.sent", letter, whole.copies()), caller));
    }

    private static List<LetterCopy> copies(Letter letter, SendLetter command) {
        var copies = new ArrayList<LetterCopy>();
        copies.add(new LetterCopy(Ids.next(), letter, letter.sender(), LetterPart.SENDER));
        command.to().forEach(code -> copies.add(new LetterCopy(Ids.next(), letter, code, LetterPart.TO)));
        command.copies().forEach(code -> copies.add(new LetterCopy(Ids.next(), letter, code, LetterPart.CC)));
        return copies;
    }

    private List<LetterFile> attached(Letter letter, SendLetter command) {
        var attached = new ArrayList<LetterFile>();
        for (var file : command.attachments()) {
            var title = vault.sealTitle(file.file(), file.title());
            attached.add(new LetterFile(file.file(), letter.id(), attached.size(), title));
        }
        return attached;
    }

    /** A letter that goes back to the sender of another, which is held, answers it. */
    private void answer(Letter other, SendLetter command, Caller caller, Instant now) {
        boolean isToItsSender =
                command.to().contains(other.sender()) || command.copies().contains(other.sender());
        var whole = whole(other);
        var own = whole.of(caller.agency());
        if (!isToItsSender || !own.reply(now)) {
            return;
        }
        boolean isAnyAwaited = whole.copies().stream().anyMatch(copy -> copy.isReceived() && copy.isAwaited());
        if (!isAnyAwaited) {
            whole.of(other.sender()).settle();
        }
        ledger.record(LetterFact.ofOne("letter.replied", other, own), caller);
    }

    /** The letter to one of its parties; who received it has now read it. */
    Whole read(UUID id, Caller caller) {
        acknowledge(id, caller);
        return whole(letters.get(id));
    }

    /** Notes that the caller's agency has the letter, unless that was known. */
    void acknowledge(UUID id, Caller caller) {
        var seen = letters.copy(id, caller.agency()).orElseThrow(ProblemException::notFound);
        if (!seen.isReceived() || !seen.state().isUnread()) {
            return;
        }
        var letter = letters.take(id);
        letters.refresh(seen);
        if (seen.read(clock.instant())) {
            letters.flush();
            ledger.record(LetterFact.ofOne("letter.read", letter, seen), caller);
        }
    }

    Whole recall(UUID id, RecallLetter command, String ifMatch, Caller caller) {
        EntityTags.requirePresent(ifMatch);
        var letter = letters.take(id);
        var whole = whole(letter);
        EntityTags.require(ifMatch, letter.version());
        requireRecallable(whole, caller);
        letter.recall(clock.instant(), vault.sealReason(id, command.reason()));
        whole.copies().forEach(LetterCopy::recall);
        letters.flush();
        ledger.record(LetterFact.ofAll("letter.recalled", letter, whole.copies()), caller);
        return whole;
    }

    private static void requireRecallable(Whole whole, Caller caller) {
        var actions = Actions.of(whole.letter(), whole.copies(), caller);
        if (actions.contains(Actions.RECALL)) {
            return;
        }
        var readers = whole.copies().stream()
                .filter(LetterCopy::isRead)
                .map(LetterCopy::agency)
                .collect(Collectors.joining(", "));
        if (!caller.isOf(whole.letter().sender())) {
            throw ProblemException.illegal(
                    "Hanya pengirim yang dapat menarik surat.", "Only its sender recalls a letter.", actions);
        }
        throw whole.letter().isRecalled()
                ? ProblemException.illegal("Surat ini sudah ditarik.", "This letter was recalled before.", actions)
                : ProblemException.illegal(
                        "Sudah dibaca: " + readers + ".", "It has been read by " + readers + ".", actions);
    }

    /** The content of a file that goes with a letter. Who received the letter has now read it. */
    FileContent file(UUID id, UUID file, Caller caller) {
        var whole = read(id, caller);
        if (whole.files().stream().noneMatch(attached -> attached.file().equals(file))) {
            throw ProblemException.notFound();
        }
        if (whole.letter().isRecalled() && !caller.isOf(whole.letter().sender())) {
            throw ProblemException.illegal(
                    "Surat ini sudah ditarik.",
                    "This letter was recalled.",
                    Actions.of(whole.letter(), whole.copies(), caller));
        }
        var stored = files.describe(List.of(file)).get(0);
        if (stored.status() != FileStatus.CLEAN) {
            throw Files.withheld();
        }
        return new FileContent(stored, () -> files.open(file));
    }

    private Whole whole(Letter letter) {
        return new Whole(letter, letters.copies(letter.id()), letters.files(letter.id()));
    }
}
