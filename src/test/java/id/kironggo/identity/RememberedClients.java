package id.kironggo.identity;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients kept in memory, for tests of those who look them up. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
final class RememberedClients extends Clients {

    final Map<String, Client> all = new HashMap<>();
    final Map<String, Instant> seen = new HashMap<>();
    int locked;

    @Override
    public Client findById(String id) {
        return all.get(id);
    }

    @Override
    public Optional<Client> findByIdOptional(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void persist(Client client) {
        all.put(client.id(), client);
    }

    @Override
    void lock() {
        locked++;
    }

    @Override
    long known(List<String> ids) {
        return ids.stream().filter(all::containsKey).count();
    }

    @Override
    boolean anyCoordinates() {
        return all.values().stream().anyMatch(client -> client.kind() == ClientKind.COORDINATOR);
    }

    @Override
    void seen(String id, Instant now) {
        seen.put(id, now);
    }
}
