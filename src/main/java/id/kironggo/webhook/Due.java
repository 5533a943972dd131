package id.kironggo.webhook;

import java.util.UUID;

/** An event that this replica is to send now, after so many attempts. */
record Due(Endpoint endpoint, UUID event, int attempts) {}
