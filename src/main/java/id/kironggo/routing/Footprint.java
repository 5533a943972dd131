package id.kironggo.routing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * All cases that a rule can ever match, as a box: so that rules can be compared without trying cases.
 *
 * @param services by their number in a list
 * @param villages likewise, and one more number for a case without a place
 */
record Footprint(
        int step,
        BitSet services,
        BitSet villages,
        Map<String, List<String>> answers,
        LocalDate from,
        LocalDate until) {

    boolean isEmpty() {
        return services.isEmpty() || villages.isEmpty();
    }

    /** Whether every case of the other is one of this. */
    boolean covers(Footprint other) {
        return step == other.step
                && holds(services, other.services)
                && holds(villages, other.villages)
                && answers.entrySet().stream().allMatch(wanted -> wanted.getValue()
                        .containsAll(other.answers.getOrDefault(wanted.getKey(), List.of("\0"))))
                && (from == null || (other.from != null && !from.isAfter(other.from)))
                && (until == null || (other.until != null && !until.isBefore(other.until)));
    }

    /** Whether there may be a case of both. */
    boolean meets(Footprint other) {
        return step == other.step
                && services.intersects(other.services)
                && villages.intersects(other.villages)
                && answers.entrySet().stream()
                        .noneMatch(wanted -> other.answers.containsKey(wanted.getKey())
                                && Collections.disjoint(wanted.getValue(), other.answers.get(wanted.getKey())))
                && (from == null || other.until == null || !from.isAfter(other.until))
                && (until == null || other.from == null || !until.isBefore(other.from));
    }

    private static boolean holds(BitSet all, BitSet some) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
