package id.kironggo.webhook;

import id.kironggo.ledger.LedgerReader;
import jakarta.enterprise.context.ApplicationScoped;

/** What events say, read again from the ledger: no copy of it is kept. */
@ApplicationScoped
class Payloads {

    private final LedgerReader ledger;
    private final Envelope envelope;

    Payloads(LedgerReader ledger, Envelope envelope) {
        this.ledger = ledger;
        this.envelope = envelope;
    }

    void fill(Round round) {
        var missing = round.withoutPayload();
        if (!missing.isEmpty()) {
            ledger.entries(missing).forEach(entry -> round.payload(entry.id(), envelope.of(entry)));
        }
    }
}
