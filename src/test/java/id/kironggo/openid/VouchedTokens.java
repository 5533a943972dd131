package id.kironggo.openid;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tokens of a provider that is not there: each says what it was given to say, under a key that may be taken away. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
public final class VouchedTokens extends ProviderTokens {

    private static final String PREFIX = "vouched.";

    private final Map<String, ProviderToken> all = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    public VouchedTokens() {
        super(new SmallRyeConfigBuilder().build(), null, null, null, null, null);
    }

    /** A token that says so. */
    public String of(ProviderToken said) {
        var token = PREFIX + all.size();
        keys.add(said.kid());
        all.put(token, said);
        return token;
    }

    /** The provider retires a key. */
    public void retire(String kid) {
        keys.remove(kid);
    }

    @Override
    public boolean mayBe(String token) {
        return token.startsWith(PREFIX);
    }

    @Override
    public boolean holds(String kid) {
        return keys.contains(kid);
    }

    @Override
    public ProviderToken verify(String token) {
        var said = all.get(token.strip());
        if (said == null || !holds(said.kid())) {
            throw TokenFault.SIGNATURE.asProblem();
        }
        return said;
    }
}
