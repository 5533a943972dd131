package id.kironggo.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one agency asked of another's API, and what became of it. */
@Entity
class ApiGrant {

    @Id
    private UUID id;

    @Version
    private long version;

    private String consumer;

    /** Whose API it is. */
    private String agency;

    private String api;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> operations;

    private String purpose;
    private String legalBasis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fields;

    private Instant expiresAt;
    private Integer ratePerMinute;

    @Enumerated(EnumType.STRING)
    private GrantStatus status = GrantStatus.PENDING;

    private Instant askedAt;
    private Instant approvedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private GrantReason reason;

    private String note;

    protected ApiGrant() {}

    ApiGrant(UUID id, String consumer, AskGrant command, Instant now) {
        this.id = id;
        this.consumer = consumer;
        this.agency = command.agency();
        this.api = command.api();
        this.operations = command.operations().stream().distinct().toList();
        this.purpose = command.purpose();
        this.legalBasis = command.legalBasis();
        this.fields = command.fields() == null
                ? List.of()
                : command.fields().stream().distinct().toList();
        this.expiresAt = command.expiresAt();
        this.ratePerMinute = command.ratePerMinute();
        this.askedAt = now;
    }

    /** As asked for, but for what the command narrows. */
    void approve(ApproveGrant command, Instant now) {
        if (command.operations() != null) {
            operations = command.operations().stream().distinct().toList();
        }
        if (command.fields() != null) {
            fields = command.fields().stream().distinct().toList();
        }
        expiresAt = command.expiresAt() == null ? expiresAt : command.expiresAt();
        ratePerMinute = command.ratePerMinute() == null ? ratePerMinute : command.ratePerMinute();
        note = command.note();
        status = GrantStatus.APPROVED;
        approvedAt = now;
    }

    void deny(EndGrant command, Instant now) {
        end(GrantStatus.DENIED, command.reason(), command.note(), now);
    }

    void revoke(GrantReason why, String noteOfIt, Instant now) {
        end(GrantStatus.REVOKED, why, noteOfIt, now);
    }

    private void end(GrantStatus how, GrantReason why, String noteOfIt, Instant now) {
        status = how;
        reason = why;
        note = noteOfIt == null ? note : noteOfIt;
        endedAt = now;
    }

    GrantStatus status(Instant now) {
        boolean isOpen = status == GrantStatus.PENDING || status == GrantStatus.APPROVED;
        return isOpen && !now.isBefore(expiresAt) ? GrantStatus.EXPIRED : status;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String consumer() {
        return consumer;
    }

    String agency() {
        return agency;
    }

    String api() {
        return api;
    }

    List<String> operations() {
        return operations;
    }

    String purpose() {
        return purpose;
    }

    String legalBasis() {
        return legalBasis;
    }

    List<String> fields() {
        return fields;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Integer ratePerMinute() {
        return ratePerMinute;
    }

    GrantReason reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
