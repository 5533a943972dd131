package id.kironggo.exchange;

/** Why not. */
public enum RefusalReason {
    UNKNOWN_API,
    BAD_PATH,
    NO_GRANT
}
