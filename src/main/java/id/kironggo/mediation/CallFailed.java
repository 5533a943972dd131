package id.kironggo.mediation;

/** A call got no answer. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final CallOutcome outcome;

    CallFailed(CallOutcome outcome) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
    }

    CallOutcome outcome() {
        return outcome;
    }
}
