package id.kironggo.identity;

import java.time.Instant;

/**
 * How far an agency's systems are connected.
 *
 * @param clients how many of its clients are active
 * @param firstTokenAt when one of its clients, revoked or not, got a token for the first time; null: none has
 * @param lastSeenAt when one of them last got a token, to the minute; null: none has
 * @param heardAt when one of them last read the event feed, to the minute; null: none has
 */
public record ClientsOfAgency(int clients, Instant firstTokenAt, Instant lastSeenAt, Instant heardAt) {

    static final ClientsOfAgency NONE = new ClientsOfAgency(0, null, null, null);
}
