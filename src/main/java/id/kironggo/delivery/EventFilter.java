package id.kironggo.delivery;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which events are asked for.
 *
 * @param types exactly these; both sets empty: all
 * @param families those that begin like one of these, {@code id.kironggo.request.}
 * @param subject null: any
 */
record EventFilter(Set<String> types, Set<String> families, String subject) {

    private static final int MOST = 50;
    private static final String EVERY = "*";
    private static final Pattern FORM =
            Pattern.compile("id\\.kironggo\\.(\\*|[a-z-]{1,40}\\.(\\*|[a-z-]{1,40}\\.(\\*|v[0-9]{1,3})))");

    /** {@code given}: each a type or several with commas between, {@code .*} at the end for all that begin so. */
    static EventFilter of(List<String> given, String subject) {
        var types = new HashSet<String>();
        var families = new HashSet<String>();
        given.stream()
                .flatMap(one -> Arrays.stream(one.split(",", -1)))
                .filter(one -> !one.isEmpty())
                .forEach(type -> {
                    if (!FORM.matcher(type).matches()) {
                        throw ProblemException.invalid(misspelled());
                    }
                    if (type.endsWith(EVERY)) {
                        families.add(type.substring(0, type.length() - EVERY.length()));
                    } else {
                        types.add(type);
                    }
                });
        if (types.size() + families.size() > MOST) {
            throw ProblemException.invalid("/query/type", "Paling banyak 50 jenis.", "At most 50 types.");
        }
        return new EventFilter(types, families, subject == null || subject.isEmpty() ? null : subject);
    }

    private static Fault misspelled() {
        return Fault.at(
                "/query/type",
                "Tulis jenis lengkap, misalnya id.kironggo.request.submitted.v1, atau awalan dengan .* seperti"
                        + " id.kironggo.request.*.",
                "Write the whole type, such as id.kironggo.request.submitted.v1, or its beginning and .* as in"
                        + " id.kironggo.request.*.");
    }

    boolean accepts(String type, String about) {
        boolean isOfType = (types.isEmpty() && families.isEmpty())
                || types.contains(type)
                || families.stream().anyMatch(type::startsWith);
        return isOfType && (subject == null || subject.equals(about));
    }
}
