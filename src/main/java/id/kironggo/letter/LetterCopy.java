package id.kironggo.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What one party has of a letter. It moves while the letter's row is held; only that it was delivered, and that the answer is
 * late, is noted beside, so that an update must not touch more than it changes.
 */
@Entity
@DynamicUpdate
class LetterCopy {

    @Id
    private UUID id;

    private UUID letter;

    private String agency;

    @Enumerated(EnumType.STRING)
    private LetterPart part;

    private Long position;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private String type;

    private UUID thread;

    private UUID request;

    private Instant sentAt;

    private Instant deliveredAt;

    private Instant readAt;

    private Instant repliedAt;

    private Instant answerDue;

    private Instant overdueAt;

    protected LetterCopy() {}

    LetterCopy(UUID id, Letter of, String agency, LetterPart part) {
        this.id = id;
        this.letter = of.id();
        this.agency = agency;
        this.part = part;
        this.state = part == LetterPart.SENDER ? null : LetterState.SENT;
        this.type = of.type();
        this.thread = of.thread();
        this.request = of.request();
        this.sentAt = of.sentAt();
        this.answerDue = part == LetterPart.CC ? null : of.dueAt();
    }

    void deliver(Instant now) {
        if (state == LetterState.SENT) {
            state = LetterState.DELIVERED;
            deliveredAt = now;
        }
    }

    /** Whether it had not been read before. */
    boolean read(Instant now) {
        if (state == null || !state.isUnread()) {
            return false;
        }
        deliver(now);
        state = LetterState.READ;
        readAt = now;
        return true;
    }

    /** Whether it had not been replied to before. */
    boolean reply(Instant now) {
        if (state == null || state == LetterState.REPLIED || state == LetterState.RECALLED) {
            return false;
        }
        read(now);
        state = LetterState.REPLIED;
        repliedAt = now;
        answerDue = null;
        return true;
    }

    void recall() {
        answerDue = null;
        if (isReceived()) {
            state = LetterState.RECALLED;
        }
    }

    /** Nobody's answer is waited for any longer. */
    void settle() {
        answerDue = null;
    }

    boolean isReceived() {
        return part != LetterPart.SENDER;
    }

    boolean isRead() {
        return state == LetterState.READ || state == LetterState.REPLIED;
    }

    boolean isAwaited() {
        return answerDue != null;
    }

    boolean isLate(Instant now) {
        return answerDue != null && answerDue.isBefore(now);
    }

    UUID id() {
        return id;
    }

    UUID letter() {
        return letter;
    }

    String agency() {
        return agency;
    }

    LetterPart part() {
        return part;
    }

    Long position() {
        return position;
    }

    LetterState state() {
        return state;
    }

    String type() {
        return type;
    }

    UUID thread() {
        return thread;
    }

    UUID request() {
        return request;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    Instant readAt() {
        return readAt;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    Instant answerDue() {
        return answerDue;
    }

    Instant overdueAt() {
        return overdueAt;
    }
}
