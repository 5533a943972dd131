package id.kironggo.catalogue;

/** Where a version of a service stands. */
enum VersionStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
