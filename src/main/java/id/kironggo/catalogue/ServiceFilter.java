package id.kironggo.catalogue;

import id.kironggo.agency.Dimension;
import id.kironggo.platform.problem.ProblemException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;

/** Which services a list shall hold; null where that doesn't matter. */
record ServiceFilter(String q, Dimension dimension, String agency, ServiceKind kind, String district) {

    private static final int MOST = 100;

    static ServiceFilter of(String q, String dimension, String agency, String kind, String district) {
        if (q != null && q.length() > MOST) {
            throw ProblemException.invalid(
                    "/query/q", "Paling banyak " + MOST + " karakter.", "Must have " + MOST + " characters at most.");
        }
        return new ServiceFilter(
                given(q),
                constant("dimension", Dimension.class, dimension),
                given(agency),
                constant("kind", ServiceKind.class, kind),
                given(district));
    }

    private static <E extends Enum<E>> E constant(String parameter, Class<E> type, String name) {
        var constants = EnumSet.allOf(type);
        var expected = constants.toString().replaceAll("[\\[\\]]", "");
        if (given(name) == null) {
            return null;
        }
        return constants.stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/query/" + parameter,
                        "Harus salah satu dari " + expected + ".",
                        "Must be one of " + expected + "."));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether it fits, as far as the offering alone can tell. */
    boolean accepts(Offering offering) {
        return (dimension == null || dimension == offering.dimension())
                && (kind == null || kind == offering.kind())
                && (q == null || matches(offering));
    }

    private boolean matches(Offering offering) {
        var names =
                Stream.of(offering.code(), offering.name().id(), offering.name().en());
        var text = Stream.concat(names, offering.keywords().stream())
                .reduce("", (all, word) -> all + "\n" + word.toLowerCase(Locale.ROOT));
        return Stream.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "services:" + q + ":" + dimension + ":" + agency + ":" + kind + ":" + district;
    }
}
