package id.kironggo.routing;

import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.ServiceKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule is about: each list that is not empty must hold what the request has; without any, every request. */
@Schema(
        name = "RoutingMatch",
        description =
                "What a rule is about. Every criterion that is given must hold; one that is absent or empty always does.")
public record Match(
        @Size(max = 200) @Schema(examples = "[\"JALAN-RUSAK\"]", description = "Codes of services")
        List<@NotNull @Size(max = 40) String> services,

        @Size(max = 6) @Schema(examples = "[\"COMPLAINT\"]", description = "Kinds of services")
        List<@NotNull ServiceKind> kinds,

        @Size(max = 6) @Schema(examples = "[\"LIVING\"]", description = "Smart city dimensions of services")
        List<@NotNull Dimension> dimensions,

        @Size(max = 100)
        @Schema(examples = "[\"35.11.07\"]", description = "Kemendagri codes of districts in which the place lies")
        List<@NotNull @Size(max = 8) String> districts,

        @Size(max = 300)
        @Schema(examples = "[\"35.11.07.2001\"]", description = "Kemendagri codes of villages in which the place lies")
        List<@NotNull @Size(max = 13) String> villages,

        @Size(max = 10)
        @Schema(
                description =
                        "By field of the form, the values of which the answer must be one, as text: `PKH`, `true`, `3`. "
                                + "Only enum, boolean and integer answers that are not personal (`x-personal`) can be matched.")
        Map<@NotNull @Size(max = 60) String, @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String>>
                answers) {

    public Match {
        services = services == null ? List.of() : services;
        kinds = kinds == null ? List.of() : kinds;
        dimensions = dimensions == null ? List.of() : dimensions;
        districts = districts == null ? List.of() : districts;
        villages = villages == null ? List.of() : villages;
        answers = answers == null ? Map.of() : answers;
    }

    /** All requests for a service in a district (null: anywhere). */
    static Match of(String service, String district) {
        return new Match(List.of(service), null, null, district == null ? null : List.of(district), null, null);
    }

    /** How many criteria it has: of two rules of one priority, the one that says more comes first. */
    int specificity() {
        int lists = 0;
        for (var criterion : List.of(services, kinds, dimensions, districts, villages)) {
            lists += criterion.isEmpty() ? 0 : 1;
        }
        return lists + answers.size();
    }

    /** The first criterion that this matter does not meet; null where it meets all. */
    Criterion unmet(Matter matter) {
        var offering = matter.offering();
        if (isOutside(services, offering.code())) {
            return Criterion.SERVICE;
        }
        if (isOutside(kinds, offering.kind())) {
            return Criterion.KIND;
        }
        if (isOutside(dimensions, offering.dimension())) {
            return Criterion.DIMENSION;
        }
        if (isOutside(districts, matter.district())) {
            return Criterion.DISTRICT;
        }
        if (isOutside(villages, matter.village())) {
            return Criterion.VILLAGE;
        }
        for (var wanted : answers.entrySet()) {
            if (isOutside(wanted.getValue(), matter.answer(wanted.getKey()))) {
                return Criterion.ANSWER;
            }
        }
        return null;
    }

    private static <T> boolean isOutside(List<T> wanted, T given) {
        return !wanted.isEmpty() && (given == null || !wanted.contains(given));
    }
}
