package id.kironggo.open311;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.CatalogueChange;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.request.ReportLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that take complaints, as GeoReport v2 lists and defines them; other services there are none. */
@ApplicationScoped
public class ServiceList {

    private final ServiceCatalogue catalogue;
    private final CatalogueChange change;
    private final AgencyRegistry agencies;
    private final Questions questions;
    private final Set<String> batch;

    /** {@code kironggo.open311.batch}: codes of the services that answer a report with a token. */
    ServiceList(
            ServiceCatalogue catalogue,
            CatalogueChange change,
            AgencyRegistry agencies,
            Questions questions,
            @ConfigProperty(name = "kironggo.open311.batch") Optional<Set<String>> batch) {
        this.catalogue = catalogue;
        this.change = change;
        this.agencies = agencies;
        this.questions = questions;
        this.batch = batch.orElse(Set.of());
    }

    List<ServiceLine> lines() {
        var offerings =
                catalogue.offerings().stream().filter(ServiceList::isComplaint).toList();
        var names = offerings.stream()
                .map(offering -> offering.name().spoken())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return offerings.stream()
                .map(offering -> line(offering, names.get(offering.name().spoken()) > 1))
                .toList();
    }

    private ServiceLine line(Offering offering, boolean isNamedTwice) {
        var name = offering.name().spoken();
        // report sites know services by name as well, and take none of two alike
        return new ServiceLine(
                offering.code(),
                isNamedTwice ? name + " (" + offering.code() + ")" : name,
                offering.product() == null ? name : offering.product(),
                true,
                isBatch(offering.code()) ? "batch" : "realtime",
                keywords(offering),
                owner(offering));
    }

    private static String keywords(Offering offering) {
        var words = offering.keywords() == null ? Stream.<String>of() : offering.keywords().stream();
        // report sites act on some words: these are for us to say
        var plain = words.map(word -> word.replace(",", " ").strip())
                .filter(word ->
                        !Set.of("private", "inactive", "staff", "waste_only").contains(word));
        return Stream.concat(offering.confidentialByDefault() ? Stream.of("private") : Stream.of(), plain)
                .collect(Collectors.joining(","));
    }

    private String owner(Offering offering) {
        return agencies.find(offering.owner()).map(AgencyRef::name).orElse("Kecamatan");
    }

    /** The service of this code, where it takes complaints. */
    Optional<Offering> complaint(String code) {
        return catalogue.offering(code).filter(ServiceList::isComplaint);
    }

    Optional<Definition> definition(String code) {
        return complaint(code)
                .map(offering ->
                        new Definition(offering.code(), questions.of(offering, ReportLists.isPublic(offering))));
    }

    boolean isBatch(String code) {
        return batch.contains(code);
    }

    String changeset() {
        return Timestamps.written(change.last());
    }

    private static boolean isComplaint(Offering offering) {
        return offering.kind() == ServiceKind.COMPLAINT;
    }
}
