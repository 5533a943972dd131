package id.kironggo.routing;

import static id.kironggo.routing.SmallRules.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kironggo.Plain;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.SmallCatalogue;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that name what there is not are refused, each fault with its place; so are sets that fail their examples. */
@Plain
class RuleCheckTest {

    private static final Match ONE = about(AID);

    static Stream<Arguments> faulty() {
        var known = new Match(List.of("BANTUAN", "HILANG"), null, null, null, null, null);
        return Stream.of(
                Arguments.of("/match", draft(null, "KEC-07")),
                Arguments.of("/match/services/1", draft(known, "KEC-07")),
                Arguments.of(
                        "/match/districts/0", draft(new Match(null, null, null, List.of("99"), null, null), "KEC-07")),
                Arguments.of(
                        "/match/villages/0", draft(new Match(null, null, null, null, List.of("99"), null), "KEC-07")),
                Arguments.of("/lead", draft(ONE, "NIHIL")),
                Arguments.of("/supporting/1", draft(1, null, null, ONE, List.of("OWNER", "NIHIL"))),
                Arguments.of("/until", draft(1, TODAY, TODAY.minusDays(1), ONE, null)),
                Arguments.of("/match/services/0", draft(2, null, null, ONE, null)),
                Arguments.of("/match/answers/lain", draft(answering("lain", "1"), "KEC-07")),
                Arguments.of("/match/answers/name", draft(answering("name", "1"), "KEC-07")),
                Arguments.of("/examples/0/service", draft(ONE, "KEC-07", example("HILANG", null, "KEC-07"))),
                Arguments.of("/examples/0/village", draft(ONE, "KEC-07", example("BANTUAN", "99", "KEC-07"))),
                Arguments.of(
                        "/examples/1/agency",
                        draft(
                                ONE,
                                "KEC-07",
                                example("BANTUAN", SmallRegency.VILLAGE, "KEC-07"),
                                example("BANTUAN", null, "NIHIL"))));
    }

    @ParameterizedTest
    @MethodSource
    void faulty(String pointer, DraftRule draft) {
        assertThat(faults(() -> check().draft(draft)))
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @Test
    void anAnswerMustBeToAFieldOfAServiceThatIsMeant() {
        var formless = RouterTest.service("DINSOS-P3AKB", "OWNER");
        var check = check(new SmallCatalogue(AID, formless));
        var answers = Map.of("program", List.of("PKH"));

        assertThat(faults(() -> check.draft(
                        draft(new Match(List.of(formless.code()), null, null, null, null, answers), "KEC-07"))))
                .extracting(Fault::pointer)
                .containsExactly("/match/answers/program");
        assertThatCode(() -> check.draft(draft(new Match(null, null, null, null, null, answers), "KEC-07")))
                .doesNotThrowAnyException();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var match = new Match(List.of("HILANG"), null, null, List.of("99"), null, null);

        assertThat(faults(() -> check().draft(draft(match, "NIHIL"))))
                .extracting(Fault::pointer)
                .containsExactly("/match/services/0", "/match/districts/0", "/lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "KEC-*", "DESA", "DISPENDUKCAPIL"})
    void aSelectorOrAnActiveAgencyLeads(String lead) {
        assertThatCode(() -> check().draft(draft(ONE, lead, example("BANTUAN", SmallRegency.VILLAGE, "KEC-07"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsThereMayBeNamed() {
        var everywhere = new Match(
                null, null, null, List.of(WITH_OFFICE), List.of(SmallRegency.VILLAGE), Map.of("depth", List.of("3")));

        assertThatCode(() -> check().draft(draft(everywhere, "KEC-07"))).doesNotThrowAnyException();
        assertThatCode(() -> check().draft(draft(2, TODAY, TODAY, about(DEED), List.of("KEC-07"))))
                .doesNotThrowAnyException();
    }

    @Test
    void anExampleThatHoldsPasses() {
        var rules =
                RuleSet.of(List.of(rule(1, 100, 1, ONE, "DISPENDUKCAPIL", example("BANTUAN", null, "DISPENDUKCAPIL"))));

        assertThatCode(() -> check().examples(rules)).doesNotThrowAnyException();
        assertThat(check().failing(rules)).isEmpty();
    }

    @Test
    void anExampleThatAnotherRuleTakesIsTold() {
        var first = rule(1, 900, 1, Match.of("BANTUAN", WITH_OFFICE), "DISPENDUKCAPIL");
        var second = rule(2, 100, 1, ONE, "KEC-07", example("BANTUAN", SmallRegency.VILLAGE, "KEC-07"));

        assertThat(faults(() -> check().examples(RuleSet.of(List.of(first, second)))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.detail().id())
                            .contains("Aturan 2", "/examples/0: seharusnya KEC-07, ternyata DISPENDUKCAPIL.");
                    assertThat(fault.detail().en())
                            .contains("Aturan 2", "/examples/0: should be KEC-07, but is DISPENDUKCAPIL.");
                });
    }

    @Test
    void anExampleThatNobodyTakesIsTold() {
        var rule = rule(1, 100, 1, ONE, "KEC-*", example("BANTUAN", SmallRegency.VILLAGE_WITHOUT_OFFICE, "KEC-07"));

        assertThat(faults(() -> check().examples(RuleSet.of(List.of(rule)))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.detail().id()).endsWith("ternyata koordinator memilih.");
                    assertThat(fault.detail().en()).endsWith("but is left to the coordinator.");
                });
    }

    /** On the rule's first day where that is to come, else today. */
    @Test
    void anExampleIsTriedOnADayOnWhichItsRuleIsInForce() {
        var rule = rule(1, 100, 1, ONE, "DISPENDUKCAPIL", example("BANTUAN", SmallRegency.VILLAGE, "DISPENDUKCAPIL"));

        assertThat(failing(between(TODAY.plusDays(9), null, rule))).isZero();
        assertThat(failing(between(TODAY, TODAY, rule))).isZero();
        assertThat(failing(between(null, TODAY.minusDays(1), rule))).isOne();
    }

    @Test
    void anExampleMayNameItsDayAndItsAnswers() {
        var match = answering("program", "PKH");
        var met = new RuleExample("BANTUAN", null, Map.of("program", "PKH"), TODAY.plusDays(3), "DISPENDUKCAPIL");
        var other = new RuleExample("BANTUAN", null, Map.of("program", "BPNT"), TODAY.plusDays(3), "DISPENDUKCAPIL");
        var early = new RuleExample("BANTUAN", null, Map.of("program", "PKH"), TODAY, "DISPENDUKCAPIL");
        LocalDate from = TODAY.plusDays(3);

        assertThat(failing(between(from, null, rule(1, 100, 1, match, "DISPENDUKCAPIL", met))))
                .isZero();
        assertThat(failing(between(from, null, rule(1, 100, 1, match, "DISPENDUKCAPIL", other))))
                .isOne();
        assertThat(failing(between(from, null, rule(1, 100, 1, match, "DISPENDUKCAPIL", early))))
                .isOne();
    }

    private static int failing(Rule rule) {
        return check().failing(RuleSet.of(List.of(rule))).size();
    }

    private static List<Fault> faults(Runnable checking) {
        return catchThrowableOfType(ProblemException.class, checking::run).faults();
    }

    private static RuleExample example(String service, String village, String agency) {
        return new RuleExample(service, village, null, null, agency);
    }

    private static DraftRule draft(Match match, String lead, RuleExample... examples) {
        return new DraftRule("Uji", null, null, null, null, null, match, lead, null, List.of(examples));
    }

    private static DraftRule draft(int step, LocalDate from, LocalDate until, Match match, List<String> supporting) {
        return new DraftRule("Uji", null, null, step, from, until, match, "KEC-07", supporting, null);
    }
}
