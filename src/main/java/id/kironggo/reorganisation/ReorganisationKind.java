package id.kironggo.reorganisation;

/** Whether an agency ceases for good. */
public enum ReorganisationKind {
    MERGE,
    SUSPEND
}
