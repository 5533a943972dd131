package id.kironggo.request;

/** How a request was resolved, so that "closed" doesn't pass for "fixed". */
public enum Outcome {
    FULFILLED,
    PARTLY,
    REFUSED,
    NO_AUTHORITY,
    UNPROVEN;

    /** Only the owner, at the end of the procedure, can say that something was given. */
    boolean needsAnswer() {
        return this == FULFILLED || this == PARTLY;
    }
}
