package id.kironggo.exchange;

import id.kironggo.openapi.ApiDocument;
import id.kironggo.openapi.BreakingChange;
import java.util.List;

/**
 * What an API shall be, thought through before its transaction.
 *
 * @param known the version of its document that it was compared with; 0: there was none
 * @param isNewDocument whether the document differs from that one
 * @param breaking what of the new document breaks who uses that one
 * @param isBreakingAccepted whether it shall be so all the same
 */
record Proposal(
        String agency,
        String code,
        RegisterApi command,
        ApiDocument document,
        int known,
        boolean isNewDocument,
        List<BreakingChange> breaking,
        boolean isBreakingAccepted) {}
