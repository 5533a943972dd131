package id.kironggo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The focal points as they are stored. */
@ApplicationScoped
class FocalPoints implements PanacheRepositoryBase<FocalPoint, UUID> {

    /** Those of an agency after {@code after} (null: from the first), in the order of their appointment. */
    List<FocalPoint> of(String agency, UUID after, int limit) {
        var found = after == null
                ? find("agency = ?1 order by id", agency)
                : find("agency = ?1 and id > ?2 order by id", agency, after);
        return found.range(0, limit - 1).list();
    }
}
