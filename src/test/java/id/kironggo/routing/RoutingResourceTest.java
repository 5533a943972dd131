package id.kironggo.routing;

import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.DEED;
import static id.kironggo.routing.SmallRules.TODAY;
import static id.kironggo.routing.SmallRules.about;
import static id.kironggo.routing.SmallRules.between;
import static id.kironggo.routing.SmallRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import id.kironggo.Plain;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.SmallCatalogue;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of the router, and of which day and place it is taken to be. */
@Plain
class RoutingResourceTest {

    /** By its answer, today; and tomorrow whatever it is. */
    private static final Rulebook RULES = Rulebook.of(RuleSet.of(List.of(
            between(TODAY, TODAY, rule(1, 100, 1, SmallRules.answering("program", "PKH"), "DISPENDUKCAPIL")),
            between(TODAY.plusDays(1), null, rule(2, 100, 1, about(AID), "DISKOMINFO")))));

    private final RoutingResource resource = resource();

    @Test
    void aCaseOfTodayIsRoutedByItsAnswersAndItsPlace() {
        var pkh = JsonNodeFactory.instance.objectNode().put("program", "PKH");

        assertThat(taker(new DecideRoute("BANTUAN", null, pkh, null))).isEqualTo("DISPENDUKCAPIL");
        assertThat(taker(new DecideRoute("BANTUAN", at(SmallRegency.VILLAGE), null, null)))
                .isEqualTo("KEC-07");
    }

    @Test
    void aCaseOfAnotherDayIsRoutedAsOfThatDay() {
        assertThat(taker(new DecideRoute("BANTUAN", null, null, TODAY.plusDays(1))))
                .isEqualTo("DISKOMINFO");
    }

    @Test
    void neitherPlaceNorAnswersNeedBeGiven() {
        assertThat(resource.decide(new DecideRoute("BANTUAN", at(null), NullNode.instance, null))
                        .steps()
                        .get(0)
                        .agency())
                .isNull();
        assertThat(taker(new DecideRoute("AKTA", null, null, null))).isEqualTo("DISPENDUKCAPIL");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThat(refused("TIDAK-ADA", null, null)).isEqualTo("/service");
    }

    @Test
    void aVillageThatIsNotThereIsRefused() {
        assertThat(refused("BANTUAN", "35.11.99.2001", null)).isEqualTo("/place/village");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "[]"})
    void answersThatAreNoObjectAreRefused(String given) {
        var json = given.equals("[]") ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.textNode(given);

        assertThat(refused("BANTUAN", SmallRegency.VILLAGE, json)).isEqualTo("/answers");
    }

    private String taker(DecideRoute asked) {
        return resource.decide(asked).steps().get(0).agency().code();
    }

    private String refused(String service, String village, JsonNode answers) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> resource.decide(new DecideRoute(service, at(village), answers, null)))
                .faults()
                .stream()
                .map(Fault::pointer)
                .reduce("", String::concat);
    }

    private static DecideRoute.Where at(String village) {
        return new DecideRoute.Where(village);
    }

    private static RoutingResource resource() {
        var geography = SmallRegency.geography();
        var planner = new Planner(SmallRegency.registry(), geography);
        return new RoutingResource(
                new SmallCatalogue(AID, DEED),
                new Router(planner, geography, RULES),
                new RoutingExplainer(SmallRegency.registry(), planner, RULES),
                geography,
                SmallRules.CLOCK);
    }
}
