package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Geography;
import id.kironggo.platform.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

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
        return ever(code, version).map(Listed::offering);
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
        return offering.publishedAt() == null
                ? answers.faultsOfATrial(offering, given)
                : answers.faults(offering, given);
    }

    /** Answers that pass the check today. */
    public ObjectNode example(Offering offering) {
        return ExampleAnswers.of(offering.form(), rules.today());
    }

    /** A version that was ever published, with its declaration. */
    Optional<Listed> ever(String code, int version) {
        return Optional.ofNullable(code).flatMap(known -> offerings.ever(known, version));
    }

    /** The services in force, by code. */
    public NavigableMap<String, Listed> inForce() {
        return offerings.current();
    }

    Optional<Listed> listed(String code) {
        return Optional.ofNullable(code).map(offerings.current()::get);
    }

    /** Whether an agency owns it; a district office also owns what its district's offices all do. */
    public boolean isOwnedBy(Offering offering, String agency) {
        return offering.owner().equals(agency) || (offering.isOwnedByPlace() && isDistrictOffice(agency));
    }

    /** What a district office owns is offered in its own district; everything else in the whole regency. */
    public boolean isOfferedIn(Offering offering, String district) {
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
