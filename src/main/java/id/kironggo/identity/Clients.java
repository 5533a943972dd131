package id.kironggo.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, String> {

    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);

    boolean anyCoordinates() {
        return count("kind", ClientKind.COORDINATOR) > 0;
    }

    /** Past the entity, so that being seen is no change of the client. */
    void seen(String id, Instant now) {
        update("lastSeenAt = ?1 where id = ?2 and (lastSeenAt is null or lastSeenAt < ?3)", now, id, now.minus(SEEN_LATELY));
    }
}
