package id.kironggo.ledger;

import java.util.List;

/** That an entry got its position: what it takes to know whom it concerns. */
public record Arrival(long position, String type, String subject, List<String> audience) {}
