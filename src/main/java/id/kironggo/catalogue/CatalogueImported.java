package id.kironggo.catalogue;

import id.kironggo.ledger.Fact;
import java.util.Set;

/** A document was imported into the catalogue; what that did to each service is told beside it. */
public record CatalogueImported(boolean whole, int services, int published, int drafted, int retired, int discarded)
        implements Fact {

    @Override
    public String type() {
        return "catalogue.imported";
    }

    @Override
    public String subject() {
        return "catalogue";
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
