package id.kironggo.search;

import java.time.YearMonth;

/**
 * What was looked for in vain within a month.
 *
 * @param phrase what was typed, normalised; null for all that too few have typed for it to be told
 * @param count how often
 */
public record UnansweredSearch(String phrase, YearMonth month, long count) {}
