package id.kironggo.insight;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Dimension;
import id.kironggo.agency.District;
import id.kironggo.agency.Geography;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.text.Text;
import id.kironggo.request.RequestStatus;
import id.kironggo.request.SatisfactionElement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What codes mean, in the caller's language. */
@ApplicationScoped
class Labels {

    private static final Text NOWHERE = Text.of("Tanpa desa/kelurahan", "No village named");

    private final AgencyRegistry agencies;
    private final ServiceCatalogue catalogue;
    private final Geography geography;

    Labels(AgencyRegistry agencies, ServiceCatalogue catalogue, Geography geography) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.geography = geography;
    }

    String of(Map<Axis, String> codes) {
        return codes.isEmpty()
                ? ""
                : new EnumMap<Axis, String>(codes)
                        .entrySet().stream()
                                .map(code -> of(code.getKey(), code.getValue()))
                                .collect(Collectors.joining(" · "));
    }

    private String of(Axis axis, String code) {
        return switch (axis) {
            case AGENCY -> agencies.ref(code).name();
            case SERVICE, TO_SERVICE ->
                catalogue.offering(code).map(o -> o.name().spoken()).orElse(code);
            case DISTRICT ->
                code.equals(CaseBook.NOWHERE)
                        ? NOWHERE.spoken()
                        : geography.district(code).map(District::name).orElse(code);
            case DIMENSION ->
                code.equals(CaseBook.NOWHERE)
                        ? code
                        : Dimension.valueOf(code).label().spoken();
            case STATUS -> RequestStatus.valueOf(code).label().spoken();
            case ELEMENT -> SatisfactionElement.valueOf(code).label().spoken();
            case MONTH, KEPT, AGE, PHRASE -> code;
        };
    }
}
