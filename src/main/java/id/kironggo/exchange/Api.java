package id.kironggo.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An API that an agency offers; its documents stand beside it, one a version. */
@Entity
class Api {

    @Id
    private UUID id;

    @Version
    private long version;

    private String agency;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private ApiMode mode;

    private String baseUrl;
    private int timeoutSeconds;
    private long maxBytes;
    private String healthPath;

    @Enumerated(EnumType.STRING)
    private ApiVisibility visibility;

    @Enumerated(EnumType.STRING)
    private ApiStatus status = ApiStatus.ACTIVE;

    private int documentVersion;
    private String operations;
    private Instant createdAt;
    private Instant updatedAt;

    protected Api() {}

    Api(UUID id, String agency, String code, RegisterApi command, Instant now) {
        this.id = id;
        this.agency = agency;
        this.code = code;
        this.createdAt = now;
        take(command, now);
    }

    /** Whether it is offered as the command says, but for the document. */
    boolean is(RegisterApi command) {
        return status == ApiStatus.ACTIVE
                && name.equals(command.name())
                && mode == command.mode()
                && Objects.equals(baseUrl, command.baseUrl())
                && timeoutSeconds == command.timeout()
                && maxBytes == command.bytes()
                && Objects.equals(healthPath, command.healthPath())
                && visibility == command.sight();
    }

    /** Offers it so from now on, also where it was retired. */
    final void take(RegisterApi command, Instant now) {
        name = command.name();
        mode = command.mode();
        baseUrl = command.baseUrl();
        timeoutSeconds = command.timeout();
        maxBytes = command.bytes();
        healthPath = command.healthPath();
        visibility = command.sight();
        status = ApiStatus.ACTIVE;
        updatedAt = now;
    }

    /** The next document is in force. */
    void documented(String operationsOfIt) {
        documentVersion++;
        operations = operationsOfIt;
    }

    void retire(Instant now) {
        status = ApiStatus.RETIRED;
        updatedAt = now;
    }

    boolean isActive() {
        return status == ApiStatus.ACTIVE;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String agency() {
        return agency;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    ApiMode mode() {
        return mode;
    }

    String baseUrl() {
        return baseUrl;
    }

    int timeoutSeconds() {
        return timeoutSeconds;
    }

    long maxBytes() {
        return maxBytes;
    }

    String healthPath() {
        return healthPath;
    }

    ApiVisibility visibility() {
        return visibility;
    }

    ApiStatus status() {
        return status;
    }

    int documentVersion() {
        return documentVersion;
    }

    String operations() {
        return operations;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
