package id.kironggo.exchange;

/**
 * The call may go through.
 *
 * @param path normalised, still encoded, beginning with a slash: to be appended to the base URL
 * @param operation its operationId
 */
public record Passage(ApiRoute route, String path, String operation, GrantTerms grant) implements Verdict {}
