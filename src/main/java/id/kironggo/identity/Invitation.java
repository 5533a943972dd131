package id.kironggo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Lets whoever has its code make one client: no secret travels by chat, and a code that was overheard after its use is worth nothing. */
@Entity
class Invitation {

    static final Duration LIFE = Duration.ofDays(7);

    @Id
    private UUID id;

    @Version
    private long version;

    @SuppressWarnings("UnusedVariable") // a query finds it by this
    private byte[] codeHash;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> scopes;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;
    private String client;
    private Instant withdrawnAt;

    protected Invitation() {}

    Invitation(UUID id, byte[] codeHash, Grant grant, Instant now) {
        this.id = id;
        this.codeHash = codeHash;
        this.kind = grant.kind();
        this.agency = grant.agency();
        this.scopes = grant.scopes();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    InvitationStatus status(Instant now) {
        if (usedAt != null) {
            return InvitationStatus.USED;
        }
        if (withdrawnAt != null) {
            return InvitationStatus.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? InvitationStatus.OPEN : InvitationStatus.EXPIRED;
    }

    boolean isOpen(Instant now) {
        return status(now) == InvitationStatus.OPEN;
    }

    void use(String madeClient, Instant now) {
        client = madeClient;
        usedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void moveTo(String otherAgency) {
        agency = otherAgency;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ClientKind kind() {
        return kind;
    }

    String agency() {
        return agency;
    }

    List<String> scopes() {
        return scopes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String client() {
        return client;
    }
}
