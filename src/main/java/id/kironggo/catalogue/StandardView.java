package id.kironggo.catalogue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A component of Standar Pelayanan as it is read. */
@Schema(name = "ServiceStandardComponent", description = "A component of Standar Pelayanan (PermenPANRB 15/2014)")
public record StandardView(
        @Schema(required = true, examples = "1", description = "Its number in the regulation")
        int number,

        @Schema(required = true) StandardComponent component,

        @Schema(required = true, examples = "Persyaratan", description = "Its name in the language asked for")
        String label,

        @Schema(required = true) StandardGroup group,

        @Schema(required = true, examples = "[\"KK\", \"KTP-el\"]", description = "What the agency says of it")
        List<String> text) {

    /** The first six for everybody, all fourteen for those who keep the service. */
    static List<StandardView> of(ServiceDefinition definition, boolean isInsider) {
        return Arrays.stream(StandardComponent.values())
                .filter(component -> isInsider || component.group() == StandardGroup.SERVICE_DELIVERY)
                .map(component -> new StandardView(
                        component.number(),
                        component,
                        component.label().spoken(),
                        component.group(),
                        component.of(definition)))
                .toList();
    }
}
