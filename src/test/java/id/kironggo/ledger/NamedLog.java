package id.kironggo.ledger;

import jakarta.enterprise.inject.Vetoed;

/** A log of this name, without keys, for tests of those who promise something by it. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
public final class NamedLog extends LogKeys {

    private final String origin;

    public NamedLog(String origin) {
        super(null, null, null);
        this.origin = origin;
    }

    @Override
    public String origin() {
        return origin;
    }
}
