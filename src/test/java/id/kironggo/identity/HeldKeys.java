package id.kironggo.identity;

import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Signing keys in memory, for tests of those who sign and verify. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
final class HeldKeys extends SigningKeys {

    final Map<String, SigningKey> all = new HashMap<>();
    private final SigningKey current;

    HeldKeys(SigningKey current) {
        super(null, null, null, null);
        this.current = current;
        all.put(current.kid(), current);
    }

    @Override
    SigningKey current() {
        return current;
    }

    @Override
    Optional<SigningKey> find(String kid) {
        return Optional.ofNullable(all.get(kid));
    }

    @Override
    boolean holds(String kid) {
        return all.containsKey(kid);
    }
}
