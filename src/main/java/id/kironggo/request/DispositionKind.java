package id.kironggo.request;

/** What a disposition asks of its agency. All but TASK lead: exactly one lead is open while its request is. */
public enum DispositionKind {
    /** A step of the procedure. */
    STEP,
    /** Somebody must choose who acts. */
    TRIAGE,
    /** The owner answers the citizen. */
    ANSWER,
    /** Support of the lead. */
    TASK;

    boolean isLead() {
        return this != TASK;
    }
}
