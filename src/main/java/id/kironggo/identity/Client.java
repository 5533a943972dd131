package id.kironggo.identity;

import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.security.Scopes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A system that calls Kironggo: of an agency, or an app, which belongs to none. */
@Entity
@DynamicUpdate // when it was seen is written past the entity, and must not be written back
class Client {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int RANDOM_PART = 8;
    private static final byte[] NO_SECRET = new byte[32];

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> scopes;

    private byte[] secretHash;
    private byte[] previousSecretHash;
    private Instant previousSecretUntil;

    @Column(name = "open311_key_hash")
    private byte[] open311KeyHash;

    @Column(name = "previous_open311_key_hash")
    private byte[] previousOpen311KeyHash;

    @Column(name = "previous_open311_key_until")
    private Instant previousOpen311KeyUntil;

    @Enumerated(EnumType.STRING)
    private ClientStatus status = ClientStatus.ACTIVE;

    private boolean officerRequired;
    private Instant createdAt;
    private Instant firstSeenAt;

    private Instant heardAt;
    private Instant lastSeenAt;

    @Version
    private long version;

    protected Client() {}

    Client(NewClient given, byte[] secretHash, Instant now) {
        this.id = given.id();
        this.name = given.name();
        this.kind = given.kind();
        this.agency = given.agency();
        this.scopes = List.copyOf(given.scopes());
        this.secretHash = secretHash;
        this.createdAt = now;
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** An id for a client of this agency, or of none; 40 random bits, so that nobody has had it. */
    static String newId(String agency) {
        var start = agency == null ? "app" : agency.toLowerCase(Locale.ROOT);
        return start + "-" + Secrets.readable(RANDOM_PART).toLowerCase(Locale.ROOT);
    }

    /** Whether this client may log in with {@code secret}; takes the same time whatever is wrong. */
    @SuppressWarnings("ShortCircuitBoolean") // both hashes are compared whatever the status is
    boolean admits(String secret, Secrets secrets, Instant now) {
        boolean overlaps = previousSecretUntil(now) != null;
        boolean isPresent = secrets.matches(purpose(id), secret, secretHash);
        boolean isPrevious = secrets.matches(purpose(id), secret, overlaps ? previousSecretHash : NO_SECRET);
        return (isPresent | (isPrevious & overlaps)) & status == ClientStatus.ACTIVE;
    }

    /** A hash of one client is worth nothing to another. */
    static String purpose(String id) {
        return "client:" + id;
    }

    /** Takes a new secret; the present one counts until {@code until}, and the one before no more. */
    void rotate(byte[] hash, Instant until, Instant now) {
        boolean overlaps = until.isAfter(now);
        previousSecretHash = overlaps ? secretHash : null;
        previousSecretUntil = overlaps ? until : null;
        secretHash = hash;
    }

    /** Takes an Open311 key; the present one, if there is one, counts until {@code until}, and the one before no more. */
    void takeKey(byte[] hash, Instant until, Instant now) {
        boolean overlaps = open311KeyHash != null && until.isAfter(now);
        previousOpen311KeyHash = overlaps ? open311KeyHash : null;
        previousOpen311KeyUntil = overlaps ? until : null;
        open311KeyHash = hash;
    }

    void amend(AmendClient command) {
        name = command.name();
        scopes = command.scopes().stream().distinct().toList();
        officerRequired = command.officerRequired();
        status = command.status();
    }

    void requireOfficer(boolean isRequired) {
        officerRequired = isRequired;
    }

    void revoke() {
        status = ClientStatus.REVOKED;
        previousSecretHash = null;
        previousSecretUntil = null;
        open311KeyHash = null;
        previousOpen311KeyHash = null;
        previousOpen311KeyUntil = null;
    }

    void moveTo(String otherAgency) {
        agency = otherAgency;
    }

    /** The present state as the command that would lead to it. */
    AmendClient properties() {
        return new AmendClient(name, scopes, officerRequired, status);
    }

    /** Whether it can make clients of any kind: one that can must always be left. */
    boolean coordinates() {
        return status == ClientStatus.ACTIVE && scopes.contains(Scopes.CLIENTS_WRITE);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
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

    ClientStatus status() {
        return status;
    }

    boolean officerRequired() {
        return officerRequired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant firstSeenAt() {
        return firstSeenAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Until when the secret before the present one counts; null where none does. */
    Instant previousSecretUntil(Instant now) {
        return previousSecretUntil != null && now.isBefore(previousSecretUntil) ? previousSecretUntil : null;
    }

    long version() {
        return version;
    }
}
