package id.kironggo.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** By what figures are grouped. */
enum Axis {
    AGENCY("agency", "owner"),
    SERVICE("service", "service"),
    DISTRICT("district", "district"),
    DIMENSION("dimension", "service"),
    MONTH("month", "to_char(month, 'YYYY-MM')"),
    STATUS("status", "status"),
    /** Whether the deadline was kept. */
    KEPT("kept", "kept::text"),
    /** For which service a request was reclassified. */
    TO_SERVICE("toService", null),
    AGE("age", null),
    ELEMENT("element", null),
    PHRASE("phrase", null);

    private static final Set<Axis> OF_REQUESTS = EnumSet.range(AGENCY, STATUS);

    private final String key;
    private final String column;

    Axis(String key, String column) {
        this.key = key;
        this.column = column;
    }

    @JsonValue
    String key() {
        return key;
    }

    /** What to select for it; of a dimension the service, which belongs to one. */
    String column() {
        return column;
    }

    static Optional<Axis> ofRequests(String key) {
        return OF_REQUESTS.stream().filter(axis -> axis.key.equals(key)).findFirst();
    }
}
