package id.kironggo.identity;

import id.kironggo.platform.privacy.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A system that calls Kironggo: of an agency, or an app, which belongs to none. */
@Entity
class Client {

    /** Whether a client's tokens count. */
    enum Status {
        ACTIVE,
        SUSPENDED
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> scopes;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @Column(name = "officer_required")
    private boolean officerRequired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
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

    /** Whether this client may log in with {@code secret}; takes the same time whatever is wrong. */
    @SuppressWarnings("ShortCircuitBoolean") // the hash is compared whatever the status is
    boolean admits(String secret, Secrets secrets) {
        return secrets.matches(purpose(id), secret, secretHash) & status == Status.ACTIVE;
    }

    /** A hash of one client is worth nothing to another. */
    static String purpose(String id) {
        return "client:" + id;
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
}
