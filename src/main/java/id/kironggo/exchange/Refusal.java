package id.kironggo.exchange;

/** It may not. */
public record Refusal(RefusalReason reason, String id, String en) implements Verdict {}
