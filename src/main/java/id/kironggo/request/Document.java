package id.kironggo.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A file that belongs to a request; read only, never changed. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    /** Which of the documents that the service asks for. */
    private String field;

    private UUID file;

    /** Shown to an agency only once it has revealed it. */
    private boolean identity;

    /** Sealed. */
    private byte[] type;

    private byte[] number;

    private LocalDate validUntil;

    /** Who added it: null for the citizen. */
    private String client;

    /** As which of the agencies that handle the case. */
    private String agency;

    private Instant addedAt;

    protected Document() {}

    Document(UUID id, UUID requestId, DocumentKind kind, String field, UUID file, boolean identity) {
        this.id = id;
        this.requestId = requestId;
        this.kind = kind;
        this.field = field;
        this.file = file;
        this.identity = identity;
    }

    Document by(String addingClient, String addingAgency, Instant now) {
        client = addingClient;
        agency = addingAgency;
        addedAt = now;
        return this;
    }

    Document described(byte[] sealedType, byte[] sealedNumber, LocalDate until) {
        type = sealedType;
        number = sealedNumber;
        validUntil = until;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    DocumentKind kind() {
        return kind;
    }

    String field() {
        return field;
    }

    UUID file() {
        return file;
    }

    boolean isIdentity() {
        return identity;
    }

    byte[] type() {
        return type;
    }

    byte[] number() {
        return number;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String client() {
        return client;
    }

    String agency() {
        return agency;
    }

    Instant addedAt() {
        return addedAt;
    }
}
