package id.kironggo.routing;

import static id.kironggo.agency.SmallRegency.VILLAGE;
import static id.kironggo.agency.SmallRegency.VILLAGE_WITHOUT_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.Plain;
import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.Dimension;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ProcessingTime;
import id.kironggo.catalogue.Requires;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.catalogue.Step;
import id.kironggo.platform.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each selector of a procedure gives, and how it is explained. */
@Plain
class RouterTest {

    private static final String LEFT_TO_COORDINATOR = "koordinator yang memilih.";

    private static final Planner PLANNER = new Planner(SmallRegency.registry(), SmallRegency.geography());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Router router = new Router(PLANNER, SmallRegency.geography(), Rulebook.of(RuleSet.of(List.of())));
    private final RoutingExplainer explainer =
            new RoutingExplainer(SmallRegency.registry(), PLANNER, Rulebook.of(RuleSet.of(List.of())));

    @ParameterizedTest
    @CsvSource({
        "DISPENDUKCAPIL, DISPENDUKCAPIL, Disebut oleh prosedur layanan.",
        "OWNER, DINSOS-P3AKB, Pemilik layanan.",
        "'KEC-*', KEC-07, 'Kecamatan dari Curahdami (35.11.07.2001), Curahdami.'",
        "DESA, KEC-07, 'Desa/kelurahan dilayani lewat kecamatannya: Curahdami (35.11.07.2001), Curahdami.'"
    })
    void everySelectorGivesItsAgencyAndSaysWhy(String selector, String agency, String because) {
        var step = router.plan(service("DINSOS-P3AKB", selector), VILLAGE, null, TODAY)
                .steps()
                .get(0);

        assertThat(step.selector()).isEqualTo(selector);
        assertThat(step.agency()).isEqualTo(agency);
        assertThat(step.because().id()).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource({
        "'*', 35.11.07.2001, any agency",
        "NIHIL, 35.11.07.2001, 'names NIHIL, which is not active'",
        "'KEC-*', , The village is not known",
        "DESA, , The village is not known",
        "'KEC-*', 35.11.99.2001, The village is not known",
        "'KEC-*', 35.11.19.2001, No active district agency there",
        "DESA, 35.11.19.2001, No active district agency there"
    })
    void whereASelectorGivesNobodyTheCoordinatorChooses(String selector, String village, String because) {
        var step = router.plan(service("DINSOS-P3AKB", selector), village, null, TODAY)
                .steps()
                .get(0);

        assertThat(step.agency()).isNull();
        assertThat(step.because().id()).endsWith(LEFT_TO_COORDINATOR);
        assertThat(step.because().en()).contains(because).endsWith("the coordinator chooses.");
    }

    @Test
    void theOwnerOfAServiceByPlaceIsTheDistrictsOffice() {
        var route = router.plan(service("KEC-*", "OWNER"), VILLAGE, null, TODAY);

        assertThat(route.owner()).isEqualTo("KEC-07");
        assertThat(route.ownerBecause().en()).startsWith("The district of Curahdami");
        assertThat(route.steps().get(0).agency()).isEqualTo("KEC-07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEC-*", "*", "NIHIL"})
    void whereNobodyOwnsItTheCoordinatorDoes(String owner) {
        var route = router.plan(service(owner, "OWNER"), VILLAGE_WITHOUT_OFFICE, null, TODAY);

        assertThat(route.owner()).isEqualTo("DISKOMINFO");
        assertThat(route.ownerBecause().id())
                .contains(LEFT_TO_COORDINATOR)
                .endsWith(" Karena itu Dinas Komunikasi dan Informatika menjadi pemilik.");
        assertThat(route.ownerBecause().en()).endsWith(" Therefore Dinas Komunikasi dan Informatika owns it.");
        assertThat(route.steps().get(0).agency()).isEqualTo("DISKOMINFO");
    }

    @Test
    void theRouteHasTheStepsOfTheProcedureInOrderWithTheirDays() {
        var route = router.plan(service("DINSOS-P3AKB", "KEC-*", "DISPENDUKCAPIL", "OWNER"), VILLAGE, null, TODAY);

        assertThat(route.steps()).extracting(RouteStep::step).containsExactly(1, 2, 3);
        assertThat(route.steps())
                .extracting(RouteStep::agency)
                .containsExactly("KEC-07", "DISPENDUKCAPIL", "DINSOS-P3AKB");
        assertThat(route.steps()).extracting(RouteStep::action).containsExactly("Langkah 1", "Langkah 2", "Langkah 3");
        assertThat(route.steps()).extracting(RouteStep::days).containsExactly(1, 2, 3);
        assertThat(route.steps()).extracting(RouteStep::unit).containsOnly(DayUnit.WORKING_DAYS);
        assertThat(route.step(2)).contains(route.steps().get(1));
        assertThat(route.step(0)).isEmpty();
        assertThat(route.step(4)).isEmpty();
    }

    @Test
    void aStepChosenByHandComesLastAndTheRestStays() {
        var route = router.plan(service("DINSOS-P3AKB", "KEC-*"), VILLAGE, null, TODAY);
        var longer = route.withAddedStep("DISPENDUKCAPIL", "Tindak lanjut", Text.same("Dipilih."));

        assertThat(route.steps()).hasSize(1);
        assertThat(longer.owner()).isEqualTo(route.owner());
        assertThat(longer.ownerBecause()).isEqualTo(route.ownerBecause());
        assertThat(longer.steps())
                .containsExactly(
                        route.steps().get(0),
                        new RouteStep(
                                2,
                                "DISPENDUKCAPIL",
                                "DISPENDUKCAPIL",
                                "Tindak lanjut",
                                null,
                                null,
                                Text.same("Dipilih."),
                                null,
                                List.of()));
    }

    @Test
    void theDecisionIsToldWithNamesReasonsAndWhatItLookedAt() {
        var service = service("DINSOS-P3AKB", "KEC-*", "*");
        var decision = explainer.explain(router.matter(service, VILLAGE, null, TODAY));

        assertThat(decision.service()).isEqualTo("LAYANAN");
        assertThat(decision.version()).isEqualTo(3);
        assertThat(decision.owner()).isEqualTo(new AgencyRef("DINSOS-P3AKB", "Dinas Sosial"));
        assertThat(decision.ownerBecause()).isEqualTo("Disebut oleh prosedur layanan.");
        assertThat(decision.considered()).containsExactly("/place/village");
        var first = decision.steps().get(0);
        assertThat(first.step()).isEqualTo(1);
        assertThat(first.selector()).isEqualTo("KEC-*");
        assertThat(first.agency()).isEqualTo(new AgencyRef("KEC-07", "Kecamatan Curahdami"));
        assertThat(first.action()).isEqualTo("Langkah 1");
        assertThat(first.because()).startsWith("Kecamatan dari Curahdami");
        assertThat(decision.steps().get(1).agency()).isNull();
    }

    @Test
    void whatGoesByNoPlaceLookedAtNothing() {
        var named = service("DINSOS-P3AKB", "DISPENDUKCAPIL", "OWNER", "*");
        assertThat(explainer.explain(router.matter(named, VILLAGE, null, TODAY)).considered())
                .isEmpty();
        var village = service("DINSOS-P3AKB", "DESA");
        assertThat(explainer
                        .explain(router.matter(village, VILLAGE, null, TODAY))
                        .considered())
                .isNotEmpty();
    }

    static Offering service(String owner, String... selectors) {
        var steps = new ArrayList<Step>();
        for (var selector : selectors) {
            int number = steps.size() + 1;
            steps.add(new Step(number, selector, "Langkah " + number, number, DayUnit.WORKING_DAYS));
        }
        return new Offering(
                "LAYANAN",
                3,
                Text.same("Layanan"),
                owner,
                ServiceKind.PERMIT,
                Dimension.GOVERNANCE,
                new Requires(List.of(), List.of(), List.of()),
                JsonNodeFactory.instance.objectNode(),
                steps,
                new ProcessingTime(14, DayUnit.WORKING_DAYS),
                null,
                false,
                List.of(),
                List.of(),
                "Produk",
                List.of(),
                false,
                false,
                Instant.EPOCH);
    }
}
