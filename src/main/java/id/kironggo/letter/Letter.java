package id.kironggo.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A letter as it was sent. Nothing of it changes but that it may be recalled; what its recipients do stands in their copies. */
@Entity
class Letter {

    @Id
    private UUID id;

    @Version
    private long version;

    private String sender;

    private String client;

    private String type;

    private Integer typeVersion;

    @Enumerated(EnumType.STRING)
    private LetterUrgency urgency;

    @Enumerated(EnumType.STRING)
    private LetterSecurity security;

    /** Sealed, as are subject, text, body and reason. */
    private byte[] number;

    private byte[] subject;

    private byte[] text;

    private byte[] body;

    private UUID thread;

    private UUID replyTo;

    private UUID request;

    private Instant dueAt;

    private Instant sentAt;

    private Instant recalledAt;

    private byte[] recallReason;

    protected Letter() {}

    Letter(UUID id, String sender, String client, Instant sentAt) {
        this.id = id;
        this.sender = sender;
        this.client = client;
        this.sentAt = sentAt;
        this.thread = id;
    }

    Letter classified(LetterUrgency given, LetterSecurity secrecy) {
        urgency = given == null ? LetterUrgency.ORDINARY : given;
        security = secrecy == null ? LetterSecurity.ORDINARY : secrecy;
        return this;
    }

    Letter ofType(String code, Integer pinned) {
        type = code;
        typeVersion = pinned;
        return this;
    }

    Letter answering(Letter other) {
        replyTo = other.id;
        thread = other.thread;
        return this;
    }

    Letter about(UUID requestId, Instant answerDue) {
        request = requestId;
        dueAt = answerDue;
        return this;
    }

    Letter saying(Sealed sealed) {
        number = sealed.number();
        subject = sealed.subject();
        text = sealed.text();
        body = sealed.body();
        return this;
    }

    void recall(Instant now, byte[] sealedReason) {
        recalledAt = now;
        recallReason = sealedReason;
    }

    boolean isRecalled() {
        return recalledAt != null;
    }

    /** What of a letter is encrypted. */
    record Sealed(byte[] number, byte[] subject, byte[] text, byte[] body) {}

    Sealed sealed() {
        return new Sealed(number, subject, text, body);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String sender() {
        return sender;
    }

    String client() {
        return client;
    }

    String type() {
        return type;
    }

    Integer typeVersion() {
        return typeVersion;
    }

    LetterUrgency urgency() {
        return urgency;
    }

    LetterSecurity security() {
        return security;
    }

    UUID thread() {
        return thread;
    }

    UUID replyTo() {
        return replyTo;
    }

    UUID request() {
        return request;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant recalledAt() {
        return recalledAt;
    }

    byte[] recallReason() {
        return recallReason;
    }
}
