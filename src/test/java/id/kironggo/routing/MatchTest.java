package id.kironggo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.Plain;
import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each criterion of a rule counts by itself. */
@Plain
class MatchTest {

    private static final Matter MATTER = new Matter(
            RouterTest.service("DINSOS-P3AKB", "OWNER"),
            "35.11.07.2001",
            "35.11.07",
            JsonNodeFactory.instance.objectNode().put("program", "PKH"),
            LocalDate.of(2026, 11, 24));

    @Test
    void withoutCriteriaItMatchesAndSoItDoesWhereAllAreMet() {
        assertThat(new Match(null, null, null, null, null, null).unmet(MATTER)).isNull();
        assertThat(but(null).unmet(MATTER)).isNull();
        assertThat(but(null).specificity()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE", "KIND", "DIMENSION", "DISTRICT", "VILLAGE"})
    void oneCriterionThatIsNotMetIsEnough(Criterion criterion) {
        assertThat(but(criterion).unmet(MATTER)).isEqualTo(criterion);
    }

    @Test
    void whereNoPlaceIsKnownNoRuleByPlaceMatches() {
        var nowhere = new Matter(MATTER.offering(), null, null, null, MATTER.on());
        assertThat(but(null).unmet(nowhere)).isEqualTo(Criterion.DISTRICT);
    }

    @Test
    void anAnswerThatTheFormDoesNotKnowCountsAsPersonalAndIsNotLookedAt() {
        var match = new Match(null, null, null, null, null, Map.of("monthlyIncomeIdr", List.of("1")));
        var told = JsonNodeFactory.instance.objectNode().put("monthlyIncomeIdr", 1);
        var matter = new Matter(MATTER.offering(), null, null, told, MATTER.on());
        assertThat(match.unmet(matter)).isEqualTo(Criterion.ANSWER);
    }

    /** All criteria met but this one. */
    private static Match but(Criterion unmet) {
        var offering = MATTER.offering();
        return new Match(
                List.of(unmet == Criterion.SERVICE ? "LAIN" : offering.code()),
                List.of(unmet == Criterion.KIND ? other(ServiceKind.values(), offering.kind()) : offering.kind()),
                List.of(
                        unmet == Criterion.DIMENSION
                                ? other(Dimension.values(), offering.dimension())
                                : offering.dimension()),
                List.of(unmet == Criterion.DISTRICT ? "35.11.19" : "35.11.07"),
                List.of(unmet == Criterion.VILLAGE ? "35.11.07.2002" : "35.11.07.2001"),
                null);
    }

    private static <E> E other(E[] values, E than) {
        return values[0].equals(than) ? values[1] : values[0];
    }
}
