package id.kironggo.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.Geography;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.SmallCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two services, two districts (the second without an office), and rules about them, in memory. */
final class SmallRules {

    private static final String FORM = """
            {"properties": {"program": {"type": "string", "enum": ["PKH", "BPNT"]}, "depth": {"type": "integer"},
                "name": {"type": "string", "x-personal": true}}}""";

    static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    /** Past midnight in Bondowoso, the day before in UTC. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    static final String WITH_OFFICE = "35.11.07";
    static final String WITHOUT_OFFICE = "35.11.19";

    /** One step, the district office's; the form has an enum, a number and something personal. */
    static final Offering AID = service("BANTUAN", "KEC-*");
    /** Two steps, of which the second is left open. */
    static final Offering DEED = service("AKTA", "DISPENDUKCAPIL", "*");

    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SmallCatalogue CATALOGUE = new SmallCatalogue(AID, DEED);
    private static final Planner PLANNER = new Planner(SmallRegency.registry(), SmallRegency.geography());

    private SmallRules() {}

    static RuleCheck check() {
        return check(CATALOGUE);
    }

    static RuleCheck check(SmallCatalogue catalogue) {
        return new RuleCheck(catalogue, SmallRegency.registry(), SmallRegency.geography(), PLANNER, CLOCK);
    }

    static CoverageView coverage(Rule... rules) {
        return coverage(Rulebook.of(RuleSet.of(List.of(rules)))).now();
    }

    static Coverage coverage(Rulebook rules) {
        return coverage(SmallRegency.geography(), rules);
    }

    static Coverage coverage(Geography geography, Rulebook rules) {
        var planner = new Planner(SmallRegency.registry(), geography);
        return new Coverage(CATALOGUE, geography, planner, rules, check(), CLOCK);
    }

    /** A rule of this age for one step, in force for ever. */
    static Rule rule(int number, int priority, int step, Match match, String lead, RuleExample... examples) {
        return new Rule(
                new UUID(0, number),
                "Aturan " + number,
                priority,
                step,
                null,
                null,
                match,
                lead,
                List.of(),
                List.of(examples));
    }

    static Rule between(LocalDate from, LocalDate until, Rule rule) {
        return new Rule(
                rule.id(),
                rule.name(),
                rule.priority(),
                rule.step(),
                from,
                until,
                rule.match(),
                rule.lead(),
                rule.supporting(),
                rule.examples());
    }

    static Rule supported(Rule rule, String... by) {
        return new Rule(
                rule.id(),
                rule.name(),
                rule.priority(),
                rule.step(),
                rule.from(),
                rule.until(),
                rule.match(),
                rule.lead(),
                List.of(by),
                rule.examples());
    }

    static Match about(Offering service) {
        return Match.of(service.code(), null);
    }

    static Match answering(String field, String... values) {
        return new Match(List.of(AID.code()), null, null, null, null, Map.of(field, List.of(values)));
    }

    static Offering service(String code, String... selectors) {
        var o = RouterTest.service("DINSOS-P3AKB", selectors);
        try {
            return new Offering(
                    code,
                    o.version(),
                    o.name(),
                    o.owner(),
                    o.kind(),
                    o.dimension(),
                    o.requires(),
                    new ObjectMapper().readTree(FORM),
                    o.procedure(),
                    o.processingTime(),
                    o.fee(),
                    o.confidentialByDefault(),
                    o.keywords(),
                    o.requirements(),
                    o.product(),
                    o.legalBasis(),
                    o.verified(),
                    o.timeVerified(),
                    o.publishedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
