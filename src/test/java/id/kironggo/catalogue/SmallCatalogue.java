package id.kironggo.catalogue;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;

/** A catalogue in memory, for tests of what is decided by it. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
public final class SmallCatalogue extends ServiceCatalogue {

    private final List<Offering> offered;

    public SmallCatalogue(Offering... offered) {
        super(null, null, null, null, null);
        this.offered = List.of(offered);
    }

    @Override
    public Optional<Offering> offering(String code) {
        return offered.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Offering> offerings() {
        return offered;
    }
}
