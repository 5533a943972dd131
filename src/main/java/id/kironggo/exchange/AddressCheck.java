package id.kironggo.exchange;

import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Whether calls may be sent to an address. */
@ApplicationScoped
class AddressCheck {

    private static final Text FORM = Text.of(
            "Harus alamat http atau https dengan nama host, tanpa pengguna, query, dan fragmen.",
            "Must be an http or https address with a host, without user, query and fragment.");

    private final Outbound outbound;

    AddressCheck(Outbound outbound) {
        this.outbound = outbound;
    }

    /** What is wrong with it; nothing where it can be called. Waits until its name is resolved. */
    Optional<Text> objection(String baseUrl) {
        try {
            return outbound.objection(new URI(baseUrl)).map(objection -> Text.of(objection.id(), objection.en()));
        } catch (URISyntaxException malformed) {
            return Optional.of(FORM);
        }
    }
}
