package id.kironggo.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** How a client stands now, asked at each call and looked up at most once a second. */
@ApplicationScoped
class ClientStanding {

    private static final Standing NOBODY = new Standing(false, false, null, Set.of());

    // Of promises, not of values: whoever waits for a look-up that fails has failed with it. Each would look up in turn
    // otherwise, and where no connection is to be had, the last of a client's callers wait for minutes.
    private final AsyncCache<String, Standing> standing = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .buildAsync();

    private final AgroalDataSource database;

    ClientStanding(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether a token of this client that says so much still counts: it is active, of that agency, and has all those scopes. */
    boolean bears(String client, String agency, Set<String> scopes) {
        var now = now(client);
        return now.active()
                && Objects.equals(agency, now.agency())
                && now.scopes().containsAll(scopes);
    }

    boolean isActive(String client) {
        return now(client).active();
    }

    /** Whether the client is of this agency; null: of none. */
    boolean isOf(String client, String agency) {
        return Objects.equals(agency, now(client).agency());
    }

    /** Which of these scopes the client has. */
    Set<String> granted(String client, Set<String> scopes) {
        var has = now(client).scopes();
        return scopes.stream().filter(has::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether memory knows how it stands: asking costs nothing then. */
    boolean isFresh(String client) {
        return standing.synchronous().getIfPresent(client) != null;
    }

    /** Whether its changes must say who of the staff makes them. */
    boolean mustNameOfficer(String client) {
        return now(client).officerRequired();
    }

    private Standing now(String client) {
        var promise = new CompletableFuture<Standing>();
        var present = standing.get(client, (any, executor) -> promise);
        if (present == promise) {
            try {
                promise.complete(lookUp(client));
            } catch (RuntimeException | Error e) {
                promise.completeExceptionally(e);
            }
        }
        try {
            return present.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Standing lookUp(String client) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select status = 'ACTIVE', officer_required, agency, scopes from client where id = ?")) {
            query.setString(1, client);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? new Standing(
                                row.getBoolean(1), row.getBoolean(2), row.getString(3), Set.copyOf(List.of((String[])
                                        row.getArray(4).getArray())))
                        : NOBODY;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Standing(boolean active, boolean officerRequired, String agency, Set<String> scopes) {}
}
