package id.kironggo.platform.outbound;

import id.kironggo.platform.persistence.StartRefused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hosts and ports that may be called wherever they lie, as the coordinator approved each. */
@Singleton
class AllowList {

    private final Set<String> entries;

    AllowList(@ConfigProperty(name = "kironggo.outbound.allow") Optional<List<String>> entries) {
        this.entries =
                entries.orElse(List.of()).stream().map(AllowList::checked).collect(Collectors.toSet());
    }

    boolean names(Destination to) {
        return entries.contains(key(to));
    }

    private static String checked(String entry) {
        try {
            var base = URI.create("http://" + entry.strip());
            var to = Destination.of(base);
            if (base.getPort() != -1 && base.getRawPath().isEmpty()) {
                return key(to);
            }
        } catch (IllegalArgumentException | OutboundRefused e) {
            // said below
        }
        throw new StartRefused(
                "KIRONGGO_OUTBOUND_ALLOW holds entries as host:port, parted by commas, not \"" + entry.strip() + "\".");
    }

    private static String key(Destination to) {
        return to.host() + ":" + to.port();
    }
}
