package id.kironggo.identity;

import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How clients stand, in memory, for tests of those who ask. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
final class HeldStanding extends ClientStanding {

    /** Clients that are active, each with its agency and scopes. */
    private final Map<String, Stand> all = new HashMap<>();

    /** Of these memory knows nothing now: to ask costs a look-up. */
    final Set<String> stale = new HashSet<>();

    /** These must name who of the staff changes something. */
    final Set<String> mustName = new HashSet<>();

    private record Stand(String agency, Set<String> scopes) {}

    HeldStanding() {
        super(null);
    }

    void let(String client, String agency, String... scopes) {
        all.put(client, new Stand(agency, Set.of(scopes)));
    }

    void suspend(String client) {
        all.remove(client);
    }

    @Override
    boolean bears(String client, String agency, Set<String> scopes) {
        return isActive(client)
                && isOf(client, agency)
                && all.get(client).scopes().containsAll(scopes);
    }

    @Override
    boolean isActive(String client) {
        return all.containsKey(client);
    }

    @Override
    boolean isOf(String client, String agency) {
        return Objects.equals(agency, all.get(client).agency());
    }

    @Override
    Set<String> granted(String client, Set<String> scopes) {
        return scopes.stream().filter(all.get(client).scopes()::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    boolean isFresh(String client) {
        return !stale.contains(client);
    }

    @Override
    boolean mustNameOfficer(String client) {
        return mustName.contains(client);
    }
}
