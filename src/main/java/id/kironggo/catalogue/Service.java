package id.kironggo.catalogue;

import id.kironggo.agency.Dimension;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A public service; what it says of itself stands in its versions. */
@Entity
@SuppressWarnings("UnusedVariable") // some are read by queries only
class Service {

    @Id
    private String code;

    private String owner;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "current_version")
    private Integer currentVersion;

    @Version
    private long version;

    protected Service() {}

    /** A new service, with nothing published yet. */
    static Service of(ServiceDefinition definition) {
        var service = new Service();
        service.code = definition.code();
        service.describe(definition);
        return service;
    }

    String code() {
        return code;
    }

    String owner() {
        return owner;
    }

    long version() {
        return version;
    }

    /** The number of the version in force; null where none is. */
    Integer inForce() {
        return currentVersion;
    }

    /** No version is in force any more. */
    void retire() {
        currentVersion = null;
    }

    /** Makes a version the one in force. */
    void publish(ServiceDefinition definition, int number) {
        describe(definition);
        currentVersion = number;
    }

    private void describe(ServiceDefinition definition) {
        owner = definition.owner();
        kind = definition.kind();
        dimension = definition.dimension();
        nameId = definition.name().id();
        nameEn = definition.name().en();
    }
}
