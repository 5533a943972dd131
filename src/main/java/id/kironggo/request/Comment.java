package id.kironggo.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something said about a request, by an agency or by the citizen (whose agency is null); read only, never changed. */
@Entity
@Table(name = "comment")
class Comment {

    @Id
    private UUID id;

    private UUID requestId;
    private String agency;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    /** Sealed. */
    private byte[] text;

    private Instant saidAt;

    protected Comment() {}

    Comment(UUID id, UUID requestId, String agency, Visibility visibility, byte[] text, Instant saidAt) {
        this.id = id;
        this.requestId = requestId;
        this.agency = agency;
        this.visibility = visibility;
        this.text = text;
        this.saidAt = saidAt;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    String agency() {
        return agency;
    }

    Visibility visibility() {
        return visibility;
    }

    byte[] text() {
        return text;
    }

    Instant saidAt() {
        return saidAt;
    }
}
