package id.kironggo.webhook;

import id.kironggo.platform.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody wants to be told: an agency, whose clients share it, or an app. */
@Entity
@Table(name = "webhook_subscription")
@DynamicUpdate // what becomes of deliveries is written past the entity, and must not be written back
class Subscription {

    private static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    private UUID id;

    private String client;
    private String agency;
    private boolean oversees;
    private byte[] url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> subjects;

    private String description;
    private byte[] secret;
    private byte[] previousSecret;
    private Instant previousSecretUntil;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private DisabledReason disabledBecause;

    private Long behind;
    private Instant failingSince;
    private boolean deleted;
    private Instant createdAt;

    @Version
    private long version;

    protected Subscription() {}

    Subscription(UUID id, Subscribe given, Caller by, byte[] url, byte[] secret, Instant now) {
        this.id = id;
        this.client = by.id();
        this.agency = by.ownAgency();
        this.oversees = by.coordinates();
        this.url = url;
        this.types = given.types().stream().distinct().toList();
        this.subjects = given.subjects().stream().distinct().toList();
        this.description = given.description();
        this.secret = secret;
        this.createdAt = now;
    }

    /** What tells everything is shown to nobody who could not read everything. */
    boolean isSeenBy(Caller caller) {
        boolean isOwn = agency == null ? client.equals(caller.id()) : agency.equals(caller.ownAgency());
        return isOwn && !deleted && (!oversees || caller.coordinates());
    }

    void rotate(byte[] next, Instant now) {
        previousSecret = secret;
        previousSecretUntil = now.plus(OVERLAP);
        secret = next;
    }

    /** Nothing is lost by it: events after {@code position} are put down once it is active again. */
    void disable(DisabledReason reason, long position) {
        status = SubscriptionStatus.DISABLED;
        disabledBecause = reason;
        behind = behind == null ? position : Long.valueOf(Math.min(behind, position));
    }

    void enable() {
        status = SubscriptionStatus.ACTIVE;
        disabledBecause = null;
    }

    void delete() {
        deleted = true;
        status = SubscriptionStatus.ACTIVE;
        disabledBecause = null;
    }

    boolean isActive() {
        return status == SubscriptionStatus.ACTIVE && !deleted;
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    String agency() {
        return agency;
    }

    byte[] url() {
        return url;
    }

    List<String> types() {
        return types;
    }

    List<String> subjects() {
        return subjects;
    }

    String description() {
        return description;
    }

    byte[] secret() {
        return secret;
    }

    byte[] previousSecret(Instant now) {
        return previousSecretUntil(now) == null ? null : previousSecret;
    }

    /** Until when the secret before the present one signs too; null where none does. */
    Instant previousSecretUntil(Instant now) {
        return previousSecretUntil != null && now.isBefore(previousSecretUntil) ? previousSecretUntil : null;
    }

    SubscriptionStatus status() {
        return status;
    }

    DisabledReason disabledBecause() {
        return disabledBecause;
    }

    Instant failingSince() {
        return failingSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
