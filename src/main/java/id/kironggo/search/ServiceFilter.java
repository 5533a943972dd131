package id.kironggo.search;

import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.platform.problem.ProblemException;
import java.util.EnumSet;

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

    /** Whether it fits, whatever its words. */
    boolean accepts(Offering offering, ServiceCatalogue catalogue) {
        return (dimension == null || dimension == offering.dimension())
                && (kind == null || kind == offering.kind())
                && (agency == null || catalogue.isOwnedBy(offering, agency))
                && (district == null || catalogue.isOfferedIn(offering, district));
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "services:" + q + ":" + dimension + ":" + agency + ":" + kind + ":" + district;
    }
}
