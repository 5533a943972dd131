package id.kironggo.reorganisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reorganisation as it is kept: it happened, and never changes. */
@Entity
@Immutable
class Reorganisation {

    @Id
    private UUID id;

    private String agency;

    @Enumerated(EnumType.STRING)
    private ReorganisationKind kind;

    private String successor;
    private String legalBasis;
    private Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReorganisationPreview.Moved moved;

    protected Reorganisation() {}

    Reorganisation(UUID id, Reorganise command, Instant at, ReorganisationPreview.Moved moved) {
        this.id = id;
        this.agency = command.agency();
        this.kind = command.kind();
        this.successor = command.successor();
        this.legalBasis = command.legalBasis();
        this.at = at;
        this.moved = moved;
    }

    UUID id() {
        return id;
    }

    String agency() {
        return agency;
    }

    ReorganisationKind kind() {
        return kind;
    }

    String successor() {
        return successor;
    }

    String legalBasis() {
        return legalBasis;
    }

    Instant at() {
        return at;
    }

    ReorganisationPreview.Moved moved() {
        return moved;
    }
}
