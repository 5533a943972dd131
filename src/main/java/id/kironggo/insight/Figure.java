package id.kironggo.insight;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
@Schema(name = "Figure", description = "One figure of a statistic: what it counts, of what, and how much")
public record Figure(
        @Schema(required = true, description = "What it counts; see `definitions`")
        Measure measure,

        @Schema(
                required = true,
                examples = "CURRENT",
                description = "CURRENT: the period that was asked for; PREVIOUS: as long a time just before it")
        When period,

        @Schema(
                required = true,
                examples = "{\"service\": \"BANSOS-USUL\"}",
                description =
                        "Of what, by code: agency, service, district (NONE: no village named), dimension, month, status,"
                                + " kept, age (days), element, toService, phrase. An axis that was grouped by and is not named here:"
                                + " the sum over it")
        Map<String, String> keys,

        @Schema(
                required = true,
                examples = "Usulan bantuan sosial",
                description = "The keys in words; empty for the sum")
        String label,

        @Schema(
                examples = "42",
                description = "How much, in the unit of the measure; absent where it is withheld, or where"
                        + " there is nothing to take it of")
        BigDecimal value,

        @Schema(examples = "A", description = "What is no number: the grade")
        String text,

        @Schema(
                required = true,
                description =
                        "Whether it is withheld from the public: a count under 5, or one from which such a count could"
                                + " be computed")
        boolean suppressed,

        @Schema(
                examples = "/v1/requests?service=BANSOS-USUL&from=2026-11-01",
                description =
                        "The requests that it counts, for who may read them (`insight:read`); without personal data")
        String requests) {

    /** Of which period. */
    @Schema(name = "FigurePeriod")
    public enum When {
        CURRENT,
        PREVIOUS
    }

    static Figure of(Measure measure, long value) {
        return of(measure, BigDecimal.valueOf(value));
    }

    static Figure of(Measure measure, BigDecimal value) {
        return new Figure(measure, When.CURRENT, Map.of(), "", value, null, false, null);
    }

    static Figure text(Measure measure, String text) {
        return new Figure(measure, When.CURRENT, Map.of(), "", null, text, false, null);
    }

    Figure by(Map<Axis, String> codes, String words) {
        var named = new java.util.LinkedHashMap<String, String>();
        new EnumMap<Axis, String>(codes.isEmpty() ? new EnumMap<>(Axis.class) : codes)
                .forEach((axis, code) -> named.put(axis.key(), code));
        return new Figure(measure, period, named, words, value, text, suppressed, requests);
    }

    Figure previous() {
        return new Figure(measure, When.PREVIOUS, keys, label, value, text, suppressed, requests);
    }

    Figure listed(String link) {
        return new Figure(measure, period, keys, label, value, text, suppressed, link);
    }

    /** As the public sees it; a withheld figure tells nothing but that there is one. */
    Figure publicly(boolean isWithheld) {
        return new Figure(
                measure, period, keys, label, isWithheld ? null : value, isWithheld ? null : text, isWithheld, null);
    }
}
