package id.kironggo.request;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an agency asked the citizen, and what came back; all texts sealed. */
@Entity
@Table(name = "question")
class Question {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private Request request;

    private String agency;
    private byte[] text;

    /** JSON Pointers of the answers that may be changed, from the body's root. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fields;

    private Instant askedAt;

    private Instant dueAt;

    private Instant answeredAt;

    private byte[] reply;

    /** The answers as they were before the reply changed them. */
    private byte[] before;

    @Transient
    private Unwritten unwritten = Unwritten.NOTHING;

    protected Question() {}

    Question(
            UUID id, Request request, String agency, byte[] text, List<String> fields, Instant askedAt, Instant dueAt) {
        this.id = id;
        this.request = request;
        this.agency = agency;
        this.text = text;
        this.fields = List.copyOf(fields);
        this.askedAt = askedAt;
        this.dueAt = dueAt;
        this.unwritten = Unwritten.ALL;
    }

    void answer(byte[] sealedReply, byte[] sealedBefore, Instant now) {
        reply = sealedReply;
        before = sealedBefore;
        answeredAt = now;
        unwritten = unwritten.changed();
    }

    Unwritten written() {
        var was = unwritten;
        unwritten = Unwritten.NOTHING;
        return was;
    }

    UUID id() {
        return id;
    }

    Request request() {
        return request;
    }

    String agency() {
        return agency;
    }

    byte[] text() {
        return text;
    }

    byte[] reply() {
        return reply;
    }

    byte[] before() {
        return before;
    }

    List<String> fields() {
        return fields;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
