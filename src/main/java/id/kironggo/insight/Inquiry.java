package id.kironggo.insight;

import id.kironggo.catalogue.Dimensions;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.web.Times;
import id.kironggo.request.RequestStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link Question} of what was asked, as far as the one who asks may ask it. */
@ApplicationScoped
class Inquiry {

    private static final int MOST_AXES = 2;

    private final Dimensions dimensions;
    private final CurrentCaller caller;

    Inquiry(Dimensions dimensions, CurrentCaller caller) {
        this.dimensions = dimensions;
        this.caller = caller;
    }

    /** Whether the caller may see all figures, small ones too. */
    boolean seesAll() {
        Caller who = caller.get();
        return who != null && who.oversees();
    }

    Question of(StatisticFilter filter, RequestStatus status) {
        var filters = new EnumMap<Axis, String>(Axis.class);
        put(filters, Axis.AGENCY, filter.agency);
        put(filters, Axis.SERVICE, filter.service);
        put(filters, Axis.DISTRICT, filter.district);
        put(filters, Axis.DIMENSION, filter.dimension == null ? null : filter.dimension.name());
        put(filters, Axis.STATUS, status == null ? null : status.name());
        Set<String> services = filter.dimension == null ? null : dimensions.servicesOf(filter.dimension);
        return new Question(period(filter), Map.copyOf(filters), services);
    }

    private static void put(Map<Axis, String> filters, Axis axis, String code) {
        if (code != null && !code.isBlank()) {
            filters.put(axis, code);
        }
    }

    private Period period(StatisticFilter filter) {
        Times.startOfDay("from", filter.from);
        Times.startOfDay("to", filter.to);
        var period = new Period(filter.from, filter.to);
        if (filter.from != null && filter.to != null && !filter.from.isBefore(filter.to)) {
            throw ProblemException.invalid("/query/to", "Harus setelah 'from'.", "Must be after 'from'.");
        }
        if (!seesAll() && !period.isOfWholeMonths()) {
            // of single days, the public could take figures from each other until a person is left
            var faults = new ArrayList<Fault>();
            if (!new Period(filter.from, null).isOfWholeMonths()) {
                faults.add(notFirst("from"));
            }
            if (!new Period(null, filter.to).isOfWholeMonths()) {
                faults.add(notFirst("to"));
            }
            throw ProblemException.invalid(faults);
        }
        return period;
    }

    private static Fault notFirst(String parameter) {
        return Fault.at(
                "/query/" + parameter,
                "Tanpa cakupan insight:read hanya bulan penuh: tanggal satu.",
                "Without the scope insight:read whole months only: the first of one.");
    }

    /** The axes that a list of requests is grouped by: one parameter for each, or one with commas. */
    List<Axis> groupBy(List<String> given) {
        var axes = new ArrayList<Axis>();
        for (var parameter : given) {
            for (var key : parameter.split(",")) {
                if (!key.isBlank()) {
                    axes.add(Axis.ofRequests(key.strip()).orElseThrow(Inquiry::unknownAxis));
                }
            }
        }
        if (axes.size() > MOST_AXES || axes.stream().distinct().count() < axes.size()) {
            throw unknownAxis();
        }
        return axes;
    }

    /** The axis that satisfaction is grouped by, if any. */
    List<Axis> groupRatings(String key) {
        if (key == null || key.isBlank()) {
            return List.of();
        }
        var axis = Axis.ofRequests(key).filter(known -> known != Axis.MONTH && known != Axis.STATUS);
        return List.of(axis.orElseThrow(() -> ProblemException.invalid(
                "/query/groupBy",
                "Salah satu dari agency, service, district, dimension.",
                "One of agency, service, district, dimension.")));
    }

    private static ProblemException unknownAxis() {
        return ProblemException.invalid(
                "/query/groupBy",
                "Paling banyak dua yang berbeda dari agency, service, district, dimension, month, status.",
                "At most two different ones of agency, service, district, dimension, month, status.");
    }

    /** The public combines no more than so many filters and groups, or small groups could be told from larger ones. */
    void requirePublic(List<Axis> axes, int most) {
        if (axes.size() > most) {
            throw ProblemException.invalid(
                    "/query",
                    "Tanpa cakupan insight:read, saringan dan groupBy bersama paling banyak " + most + ".",
                    "Without the scope insight:read, filters and groupBy together are " + most + " at most.");
        }
    }
}
