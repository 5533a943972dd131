package id.kironggo.routing;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Offering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Answers who handles a request: its service's procedure under the rules in force; no side effect, no clock. */
@ApplicationScoped
public class Router {

    private final Planner planner;
    private final Geography geography;
    private final Rulebook rules;

    Router(Planner planner, Geography geography, Rulebook rules) {
        this.planner = planner;
        this.geography = geography;
        this.rules = rules;
    }

    /**
     * The route of an offering.
     *
     * @param village code of the citizen's village, null where the service asks for none
     * @param answers to its form, null for none; personal ones are not looked at
     * @param on the day, in Asia/Jakarta
     */
    public Route plan(Offering offering, String village, JsonNode answers, LocalDate on) {
        return planner.plan(matter(offering, village, answers, on), rules.inForce());
    }

    Matter matter(Offering offering, String village, JsonNode answers, LocalDate on) {
        var district = geography.village(village).map(Village::district).orElse(null);
        return new Matter(offering, village, district, answers, on);
    }
}
