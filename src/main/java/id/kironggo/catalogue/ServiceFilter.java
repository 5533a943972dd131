package id.kironggo.catalogue;

import id.kironggo.agency.Dimension;
import java.util.Locale;
import java.util.stream.Stream;

/** Which services a list shall hold; null where that doesn't matter. */
record ServiceFilter(String q, Dimension dimension, String agency, ServiceKind kind, String district) {

    /** Whether it fits, as far as the offering alone can tell. */
    boolean accepts(Offering offering) {
        return (dimension == null || dimension == offering.dimension())
                && (kind == null || kind == offering.kind())
                && (q == null || matches(offering));
    }

    private boolean matches(Offering offering) {
        var text = Stream.concat(
                        Stream.of(offering.code(), offering.name().id(), offering.name().en()), offering.keywords().stream())
                .reduce("", (all, word) -> all + "\n" + word.toLowerCase(Locale.ROOT));
        return Stream.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "services:" + q + ":" + dimension + ":" + agency + ":" + kind + ":" + district;
    }
}
