package id.kironggo.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A version of a service: its definition as JSON, kept as it came. The database refuses to change a published one. */
@Entity
@Table(name = "service_version")
class ServiceVersion {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private VersionStatus status;

    private String definition;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected ServiceVersion() {}

    static ServiceVersion draft(String service, int number, String definition) {
        var version = new ServiceVersion();
        version.key = new Key(service, number);
        version.status = VersionStatus.DRAFT;
        version.definition = definition;
        return version;
    }

    int number() {
        return key.number();
    }

    VersionStatus status() {
        return status;
    }

    String definition() {
        return definition;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    void redraft(String content) {
        definition = content;
    }

    void publish(Instant at) {
        status = VersionStatus.PUBLISHED;
        publishedAt = at;
    }

    void retire() {
        status = VersionStatus.RETIRED;
    }

    /** A version's name: the service and its number. */
    @Embeddable
    record Key(String service, int number) implements Serializable {}
}
