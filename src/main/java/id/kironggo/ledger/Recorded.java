package id.kironggo.ledger;

import java.time.Instant;
import java.util.UUID;

/** An entry as it was recorded: its id, its time, and its leaf hash (RFC 6962 section 2.1). */
public record Recorded(UUID entry, Instant at, byte[] leafHash) {}
