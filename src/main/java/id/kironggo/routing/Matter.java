package id.kironggo.routing;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.catalogue.Offering;
import java.time.LocalDate;

/**
 * What routing looks at of a request.
 *
 * @param village null where none is known, and so with its district
 * @param answers to the form; only those that the form lets stay readable are looked at
 * @param on the day on which it is routed, in Asia/Jakarta
 */
record Matter(Offering offering, String village, String district, JsonNode answers, LocalDate on) {

    /** The answer to a field as text, null where there is none, or where it is personal. */
    String answer(String field) {
        var given = answers == null ? null : answers.get(field);
        return given == null || given.isContainerNode() || given.isNull() || offering.isPersonal(field)
                ? null
                : given.asText();
    }
}
