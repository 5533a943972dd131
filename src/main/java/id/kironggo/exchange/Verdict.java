package id.kironggo.exchange;

/** Whether a call may go through. */
public sealed interface Verdict permits Passage, Refusal {}
