package id.kironggo.identity;

import id.kironggo.ledger.LogKeys;
import id.kironggo.ledger.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;

/**
 * Receipts for what was recorded: a signed promise that the entry will stand in the ledger, redeemable for a proof as soon as a
 * checkpoint covers it. For whoever caused the fact.
 */
@ApplicationScoped
public class Receipts {

    private static final String TYPE = "kironggo-receipt+jwt";

    private final Signer signer;
    private final LogKeys log;

    Receipts(Signer signer, LogKeys log) {
        this.signer = signer;
        this.log = log;
    }

    /** A compact JWS over id, leaf hash and time of the entry, and the log that it is promised for. */
    public String of(Recorded entry) {
        return signer.sign(
                TYPE,
                Map.of(
                        "entry", entry.entry().toString(),
                        "leafHash", Base64.getEncoder().encodeToString(entry.leafHash()),
                        "iat", entry.at().getEpochSecond(),
                        "log", log.origin()));
    }
}
