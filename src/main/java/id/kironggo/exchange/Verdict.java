package id.kironggo.exchange;

/** Whether a call may pass. */
public sealed interface Verdict permits Passage, Refusal {}
