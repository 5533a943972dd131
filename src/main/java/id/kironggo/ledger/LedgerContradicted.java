package id.kironggo.ledger;

/** What the database holds is not what it held: somebody has tampered with the ledger, or a backup was restored unsaid. */
final class LedgerContradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerContradicted(String message) {
        super(message);
    }
}
