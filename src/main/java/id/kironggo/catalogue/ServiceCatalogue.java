package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Geography;
import id.kironggo.catalogue.Offerings.Listed;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the agencies offer. Questions are answered from memory, at most two seconds behind a change on another replica.
 */
@ApplicationScoped
public class ServiceCatalogue {

    private final Offerings offerings;
    private final AnswerCheck answers;
    private final AnswerRules rules;
    private final AgencyRegistry agencies;
    private final Geography geography;

    ServiceCatalogue(
            Offerings offerings, AnswerCheck answers, AnswerRules rules, AgencyRegistry agencies, Geography geography) {
        this.offerings = offerings;
        this.answers = answers;
        this.rules = rules;
        this.agencies = agencies;
        this.geography = geography;
    }

    /** The version in force. */
    public Optional<Offering> offering(String code) {
        return listed(code).map(Listed::offering);
    }

    /** A version that was ever published, in force or not any more. */
    public Optional<Offering> offering(String code, int version) {
        return Optional.ofNullable(code).flatMap(known -> offerings.ever(known, version));
    }

    /** The version that a request pinned. */
    public Offering of(String code, int version) {
        return offering(code, version).orElseThrow();
    }

    /** All versions in force, by code. */
    public List<Offering> offerings() {
        return offerings.current().values().stream().map(Listed::offering).toList();
    }

    /** Every fault of the answers, its pointer seen from their root; none if they fit the form. */
    public List<Fault> check(Offering offering, JsonNode given) {
        return answers.faults(offering, given);
    }

    /** Answers that pass the check today. */
    public ObjectNode example(Offering offering) {
        return ExampleAnswers.of(offering.form(), rules.today());
    }

    Optional<Listed> listed(String code) {
        return Optional.ofNullable(code).map(offerings.current()::get);
    }

    Page<Listed> list(ServiceFilter filter, String after, int limit, Function<Listed, String> cursor) {
        var rows = offerings.current().tailMap(after, false).values().stream()
                .filter(listed -> filter.accepts(listed.offering()))
                .filter(listed -> filter.agency() == null || isOwnedBy(listed.offering(), filter.agency()))
                .filter(listed -> filter.district() == null || isOfferedIn(listed.offering(), filter.district()))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, cursor);
    }

    private boolean isOwnedBy(Offering offering, String agency) {
        return offering.owner().equals(agency) || (offering.isOwnedByPlace() && isDistrictOffice(agency));
    }

    /** What a district office owns is offered in its own district; everything else in the whole regency. */
    private boolean isOfferedIn(Offering offering, String district) {
        return geography.district(district).isPresent()
                && (!isDistrictOffice(offering.owner()) || isOfficeOf(district, offering.owner()));
    }

    private boolean isDistrictOffice(String agency) {
        return geography.districts().stream().anyMatch(district -> isOfficeOf(district.code(), agency));
    }

    private boolean isOfficeOf(String district, String agency) {
        return agencies.ofDistrict(district)
                .filter(office -> office.code().equals(agency))
                .isPresent();
    }
}
