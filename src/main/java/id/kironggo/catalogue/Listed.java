package id.kironggo.catalogue;

/**
 * A service in force: its version as it is used, the declaration it came from, and the version of the service itself, which is
 * its entity tag.
 */
public record Listed(Offering offering, ServiceDefinition definition, long etag) {}
