package id.kironggo.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of the requests that a figure counts: the same filters, in the words of the list of requests. */
final class Links {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Links() {}

    /** Of those that were submitted in the period. */
    static Links submitted(Question question) {
        return new Links().filtered(question).during("", question.period());
    }

    /** Of those that were answered in the period. */
    static Links answered(Question question) {
        return new Links().filtered(question).with("answered", "true").during("answered", question.period());
    }

    static Links rated(Question question) {
        var links = new Links().filtered(question).during("rated", question.period());
        return question.period().from() == null && question.period().to() == null
                ? links.with("ratedFrom", LocalDate.of(1900, 1, 1).toString())
                : links;
    }

    /** Of those that have not ended. */
    static Links open(Question question) {
        return new Links().filtered(question).with("open", "true");
    }

    Links with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** From a day on until before another; null for no bound. */
    Links during(String what, Period period) {
        if (period.from() != null) {
            with(what.isEmpty() ? "from" : what + "From", period.from().toString());
        }
        if (period.to() != null) {
            with(what.isEmpty() ? "to" : what + "To", period.to().toString());
        }
        return this;
    }

    Links by(Map<Axis, String> codes) {
        codes.forEach(this::by);
        return this;
    }

    private Links filtered(Question question) {
        return by(question.filters());
    }

    private void by(Axis axis, String code) {
        switch (axis) {
            case AGENCY -> with("owner", code);
            case TO_SERVICE -> with("service", code);
            case MONTH -> month(YearMonth.parse(code));
            case SERVICE, DISTRICT, DIMENSION, STATUS, KEPT -> with(axis.key(), code);
            case AGE, ELEMENT, PHRASE -> {}
        }
    }

    /** Within the period that was asked for, which may begin or end in that month. */
    private void month(YearMonth month) {
        var first = month.atDay(1);
        var next = month.plusMonths(1).atDay(1);
        var from = parameters.get("from");
        var to = parameters.get("to");
        with(
                "from",
                (from == null || LocalDate.parse(from).isBefore(first) ? first : LocalDate.parse(from)).toString());
        with("to", (to == null || LocalDate.parse(to).isAfter(next) ? next : LocalDate.parse(to)).toString());
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/v1/requests?", ""));
    }
}
