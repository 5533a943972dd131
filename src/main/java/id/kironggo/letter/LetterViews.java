package id.kironggo.letter;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.file.Files;
import id.kironggo.file.StoredFile;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows letters, each party what is its own to see. */
@ApplicationScoped
class LetterViews {

    private final AgencyRegistry agencies;
    private final Files files;
    private final LetterVault vault;
    private final LetterTypes types;
    private final Clock clock;

    LetterViews(AgencyRegistry agencies, Files files, LetterVault vault, LetterTypes types, Clock clock) {
        this.agencies = agencies;
        this.files = files;
        this.vault = vault;
        this.types = types;
        this.clock = clock;
    }

    /** @param receipt only for who has just sent it; null otherwise */
    LetterView full(LetterBox.Whole whole, String receipt, Caller caller) {
        var letter = whole.letter();
        var own = whole.of(caller.agency());
        boolean isOpen = isOpen(letter, own);
        return new LetterView(
                letter.id(),
                agencies.ref(letter.sender()),
                recipients(whole.copies(), LetterPart.TO, own),
                recipients(whole.copies(), LetterPart.CC, own),
                isOpen ? type(letter) : null,
                isOpen ? vault.subject(letter) : null,
                isOpen ? vault.number(letter) : null,
                isOpen ? vault.text(letter) : null,
                isOpen ? vault.body(letter) : null,
                letter.urgency(),
                letter.urgency().label().spoken(),
                letter.security(),
                letter.security().label().spoken(),
                isOpen ? attached(whole.files()) : List.of(),
                letter.thread(),
                letter.replyTo(),
                isOpen ? letter.request() : null,
                isOpen ? letter.dueAt() : null,
                own.isLate(clock.instant()),
                letter.sentAt(),
                letter.recalledAt(),
                vault.reason(letter),
                own.state(),
                label(own.state()),
                receipt,
                Actions.of(letter, whole.copies(), caller),
                EntityTags.of(letter.version()));
    }

    LetterSummary summary(Letter letter, List<LetterCopy> copies, Caller caller) {
        var own = copies.stream()
                .filter(copy -> caller.isOf(copy.agency()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        boolean isOpen = isOpen(letter, own);
        return new LetterSummary(
                letter.id(),
                agencies.ref(letter.sender()),
                named(copies, LetterPart.TO),
                named(copies, LetterPart.CC),
                isOpen ? letter.type() : null,
                isOpen ? vault.subject(letter) : null,
                isOpen ? vault.number(letter) : null,
                letter.urgency(),
                letter.urgency().label().spoken(),
                letter.security(),
                letter.security().label().spoken(),
                letter.thread(),
                letter.replyTo(),
                isOpen ? letter.request() : null,
                isOpen ? letter.dueAt() : null,
                own.isLate(clock.instant()),
                letter.sentAt(),
                letter.recalledAt(),
                own.state(),
                label(own.state()),
                Actions.of(letter, copies, caller),
                EntityTags.of(letter.version()));
    }

    /** What a recalled letter said is its sender's again. */
    private static boolean isOpen(Letter letter, LetterCopy own) {
        return !letter.isRecalled() || !own.isReceived();
    }

    private List<AgencyRef> named(List<LetterCopy> copies, LetterPart part) {
        return copies.stream()
                .filter(copy -> copy.part() == part)
                .map(copy -> agencies.ref(copy.agency()))
                .toList();
    }

    private List<LetterView.Recipient> recipients(List<LetterCopy> copies, LetterPart part, LetterCopy own) {
        return copies.stream()
                .filter(copy -> copy.part() == part)
                .map(copy -> recipient(copy, !own.isReceived() || copy.agency().equals(own.agency())))
                .toList();
    }

    private LetterView.Recipient recipient(LetterCopy copy, boolean isTold) {
        return new LetterView.Recipient(
                agencies.ref(copy.agency()),
                isTold ? copy.state() : null,
                isTold ? label(copy.state()) : null,
                isTold ? copy.deliveredAt() : null,
                isTold ? copy.readAt() : null,
                isTold ? copy.repliedAt() : null);
    }

    private LetterView.PinnedType type(Letter letter) {
        if (letter.type() == null) {
            return null;
        }
        var title = types.version(letter.type(), letter.typeVersion()).title();
        return new LetterView.PinnedType(letter.type(), letter.typeVersion(), title.spoken());
    }

    private List<LetterView.AttachedFile> attached(List<LetterFile> attached) {
        var ids = attached.stream().map(LetterFile::file).toList();
        var stored =
                files.describe(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.<StoredFile>identity()));
        return attached.stream()
                .map(file -> view(file, stored.get(file.file())))
                .toList();
    }

    private LetterView.AttachedFile view(LetterFile file, StoredFile stored) {
        UUID id = file.file();
        return new LetterView.AttachedFile(
                id, vault.title(file), stored.name(), stored.mime(), stored.bytes(), stored.status());
    }

    private static String label(LetterState state) {
        return state == null ? null : state.label().spoken();
    }
}
