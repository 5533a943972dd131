package id.kironggo.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agency lets another act for it, until it ends or is revoked. */
@Entity
class Delegation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String fromAgency;
    private String toAgency;

    /** Empty: all services. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> services;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected Delegation() {}

    Delegation(UUID id, String from, Delegate command, Instant now) {
        this.id = id;
        this.fromAgency = from;
        this.toAgency = command.to();
        this.services = command.services() == null ? List.of() : List.copyOf(command.services());
        this.createdAt = now;
        this.expiresAt = command.expiresAt();
    }

    boolean isInForce(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String from() {
        return fromAgency;
    }

    String to() {
        return toAgency;
    }

    List<String> services() {
        return services;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
