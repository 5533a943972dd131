package id.kironggo.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told to the citizen at the end, sealed as one.
 *
 * @param earlier what was answered before the request was reopened, in order
 */
record ClosingWords(String reason, String legalBasis, String note, String evidence, List<Earlier> earlier) {

    ClosingWords(String reason, String legalBasis, String note, String evidence) {
        this(reason, legalBasis, note, evidence, null);
    }

    ClosingWords after(ClosingWords before, Conclusion then) {
        if (before == null) {
            return this;
        }
        var all = new ArrayList<>(before.earlier == null ? List.of() : before.earlier);
        all.add(new Earlier(
                then.outcome(), then.endedAt(), before.reason, before.legalBasis, before.note, before.evidence));
        return new ClosingWords(reason, legalBasis, note, evidence, all);
    }

    /** An answer that the citizen was not content with. */
    record Earlier(Outcome outcome, Instant at, String reason, String legalBasis, String note, String evidence) {}
}
