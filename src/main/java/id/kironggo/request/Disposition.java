package id.kironggo.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who must act now. Custody of a request passes from one lead to the next. */
@Entity
@Table(name = "disposition")
class Disposition {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private Request request;

    @Enumerated(EnumType.STRING)
    private DispositionKind kind;

    @Enumerated(EnumType.STRING)
    private DispositionStatus status;

    private String agency;
    private Integer step;

    private String forwardedBy;

    @Enumerated(EnumType.STRING)
    private Instruction instruction;

    /** Agencies that may read the request, but must not act (tembusan). */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> carbonCopies = List.of();

    private boolean binding;
    private boolean required;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    @Enumerated(EnumType.STRING)
    private CompletionResult result;

    /** Sealed: what the one wrote who gave it; {@code closingNote}: the one who ended it. */
    private byte[] note;

    private byte[] closingNote;

    private Instant createdAt;

    private Instant acceptedAt;

    private Instant endedAt;

    private Instant updatedAt;

    private Instant dueAt;

    /** What the database doesn't know of it yet. */
    @Transient
    private Unwritten unwritten = Unwritten.NOTHING;

    protected Disposition() {}

    Disposition(
            UUID id, Request request, DispositionKind kind, String agency, Integer step, Instant dueAt, Instant now) {
        this.id = id;
        this.request = request;
        this.kind = kind;
        this.agency = agency;
        this.step = step;
        this.dueAt = dueAt;
        this.createdAt = now;
        this.updatedAt = now;
        this.status = DispositionStatus.PENDING;
        this.instruction = Instruction.FOLLOW_UP;
        this.unwritten = Unwritten.ALL;
    }

    Disposition orderedBy(String forwarder, Relay.Order order) {
        forwardedBy = forwarder;
        instruction = order.instruction();
        carbonCopies = List.copyOf(order.carbonCopies());
        note = order.note().apply(id);
        return this;
    }

    Disposition bindingOrder() {
        binding = true;
        return this;
    }

    Disposition requiredTask(boolean isRequired) {
        required = isRequired;
        return this;
    }

    void accept(Instant now) {
        status = DispositionStatus.ACCEPTED;
        acceptedAt = now;
        changed(now);
    }

    void end(DispositionStatus as, byte[] sealedNote, Instant now) {
        status = as;
        closingNote = sealedNote;
        endedAt = now;
        changed(now);
    }

    void giveBack(ReturnReason why, byte[] sealedNote, Instant now) {
        reason = why;
        end(DispositionStatus.RETURNED, sealedNote, now);
    }

    void complete(CompletionResult what, byte[] sealedNote, Instant now) {
        result = what;
        end(DispositionStatus.COMPLETED, sealedNote, now);
    }

    /** Sets when it is due, as the clocks of the request have it. */
    void due(Instant at, Instant now) {
        if (!at.equals(dueAt)) {
            dueAt = at;
            changed(now);
        }
    }

    private void changed(Instant now) {
        updatedAt = now;
        unwritten = unwritten.changed();
    }

    /** What is to be written; from now on it counts as written, under its next version. */
    Unwritten written() {
        var was = unwritten;
        version += was == Unwritten.CHANGES ? 1 : 0;
        unwritten = Unwritten.NOTHING;
        return was;
    }

    boolean isOpenLead() {
        return kind.isLead() && status.isOpen();
    }

    boolean isOpen() {
        return status.isOpen();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Request request() {
        return request;
    }

    DispositionKind kind() {
        return kind;
    }

    DispositionStatus status() {
        return status;
    }

    String agency() {
        return agency;
    }

    Integer step() {
        return step;
    }

    String forwardedBy() {
        return forwardedBy;
    }

    Instruction instruction() {
        return instruction;
    }

    List<String> carbonCopies() {
        return carbonCopies;
    }

    boolean isBinding() {
        return binding;
    }

    boolean isRequired() {
        return required;
    }

    ReturnReason reason() {
        return reason;
    }

    CompletionResult result() {
        return result;
    }

    byte[] note() {
        return note;
    }

    byte[] closingNote() {
        return closingNote;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
