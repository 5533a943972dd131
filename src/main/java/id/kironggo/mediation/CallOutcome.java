package id.kironggo.mediation;

/** How a mediated call ended. */
public enum CallOutcome {
    /** The provider answered, whatever it said, and the consumer got all of it. */
    ANSWERED(null),
    /** No answer within the API's time-out. */
    TIMED_OUT(Origin.PROVIDER),
    /** No connection, or its address is not allowed. */
    UNREACHABLE(Origin.PROVIDER),
    /** The provider broke off, or did not keep to HTTP. */
    BROKEN_OFF(Origin.PROVIDER),
    /** An answer that came more slowly than is borne. */
    TOO_SLOW(Origin.PROVIDER),
    ANSWER_TOO_LARGE(Origin.PROVIDER),
    REQUEST_TOO_LARGE(Origin.CONSUMER),
    /** The consumer went away. */
    ABANDONED(Origin.CONSUMER),
    /** Kironggo itself failed before the call was forwarded. */
    NOT_SENT(Origin.EXCHANGE),
    /** The replica that had it in hand was lost: nobody knows whether the provider acted. */
    UNKNOWN(Origin.EXCHANGE);

    private final Origin origin;

    CallOutcome(Origin origin) {
        this.origin = origin;
    }

    /** Where it went wrong. */
    Origin origin(int status) {
        if (this != ANSWERED) {
            return origin;
        }
        return status < 400 ? Origin.NONE : status < 500 ? Origin.CONSUMER : Origin.PROVIDER;
    }

    /** Whether it speaks against the provider: enough of these open its circuit. */
    boolean isProvidersFault() {
        return origin == Origin.PROVIDER;
    }
}
