package id.kironggo.deadline;

/**
 * A late clock calls an agency.
 *
 * @param rung 0: the agency that must act; higher: one above it
 */
public record Call(Clock clock, int rung, String agency) {}
