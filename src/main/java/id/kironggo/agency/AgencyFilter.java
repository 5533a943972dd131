package id.kironggo.agency;

import java.util.List;
import java.util.Locale;

/** Which agencies a list shall hold; null where that does not matter. */
record AgencyFilter(AgencyKind kind, String district, String q) {

    boolean accepts(Agency agency) {
        return (kind == null || kind == agency.kind())
                && (district == null || agency.serves(district))
                && (q == null || agency.matches(words()));
    }

    private List<String> words() {
        return List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "agencies:" + kind + ":" + district + ":" + q;
    }
}
