package id.kironggo.exchange;

/** It may pass. */
public record Passage(ApiRoute route, String path, String operation, GrantTerms grant) implements Verdict {}
