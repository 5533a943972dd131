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
@SuppressWarnings("UnusedVariable") // read by queries only
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

    static ServiceVersion published(String service, int number, String definition, Instant at) {
        var version = new ServiceVersion();
        version.key = new Key(service, number);
        version.status = VersionStatus.PUBLISHED;
        version.definition = definition;
        version.publishedAt = at;
        return version;
    }

    /** A version's name: the service and its number. */
    @Embeddable
    record Key(String service, int number) implements Serializable {}
}
