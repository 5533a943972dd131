package id.kironggo.exchange;

/**
 * The call may not go through.
 *
 * @param id what to do about it, in Indonesian
 * @param en the same in English
 */
public record Refusal(RefusalReason reason, String id, String en) implements Verdict {

    static Refusal of(RefusalReason reason) {
        return new Refusal(reason, reason.advice().id(), reason.advice().en());
    }
}
