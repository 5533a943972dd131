package id.kironggo.exchange;

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

    /** What is wrong with it; nothing where it can be called. */
    Optional<Text> objection(String baseUrl) {
        try {
            return isWellFormed(new URI(baseUrl)) ? Optional.empty() : Optional.of(FORM);
        } catch (URISyntaxException malformed) {
            return Optional.of(FORM);
        }
    }

    private static boolean isWellFormed(URI uri) {
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean isPort = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() < 65_536);
        return isHttp
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && isPort;
    }
}
