package id.kironggo.request;

/** What of a row the database doesn't know yet. */
enum Unwritten {
    NOTHING,
    CHANGES,
    ALL;

    Unwritten changed() {
        return this == ALL ? ALL : CHANGES;
    }
}
