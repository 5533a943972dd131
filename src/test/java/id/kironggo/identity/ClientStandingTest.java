package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a client stands, as the database says: which questions are answered by its row, and how where there is none. */
@Plain
class ClientStandingTest {

    private final String id = "client-" + System.nanoTime();
    private final ClientStanding standing = new ClientStanding(PlainDatabase.serving());

    @Test
    void aClientOfAnAgencyIsWhatItsRowSays() {
        insert("AGENCY", "'UJI'", "{events,letters}", "ACTIVE", true);
        assertThat(standing.isFresh(id)).as("nobody has asked").isFalse();

        assertThat(standing.isActive(id)).isTrue();
        assertThat(standing.isFresh(id)).isTrue();
        assertThat(standing.isOf(id, "UJI")).isTrue();
        assertThat(standing.isOf(id, "DLH")).isFalse();
        assertThat(standing.isOf(id, null)).isFalse();
        assertThat(standing.granted(id, Set.of("events", "audit:read"))).containsExactly("events");
        assertThat(standing.mustNameOfficer(id)).isTrue();
        assertThat(standing.bears(id, "UJI", Set.of("events", "letters"))).isTrue();
        assertThat(standing.bears(id, "UJI", Set.of("events", "audit:read"))).isFalse();
        assertThat(standing.bears(id, null, Set.of("events"))).isFalse();
    }

    @Test
    void anAppThatIsSuspendedIsNotActiveAndMayWhatItMight() {
        insert("APP", "null", "{events}", "SUSPENDED", false);

        assertThat(standing.isActive(id)).isFalse();
        assertThat(standing.isOf(id, null)).isTrue();
        assertThat(standing.granted(id, Set.of("events"))).containsExactly("events");
        assertThat(standing.mustNameOfficer(id)).isFalse();
        assertThat(standing.bears(id, null, Set.of("events"))).isFalse();
    }

    @Test
    void nobodyIsNotActiveAndMayNothing() {
        assertThat(standing.isActive(id)).isFalse();
        assertThat(standing.granted(id, Set.of("events"))).isEmpty();
        assertThat(standing.mustNameOfficer(id)).isFalse();
        assertThat(standing.bears(id, null, Set.of())).isFalse();
    }

    private void insert(String kind, String agency, String scopes, String status, boolean officerRequired) {
        PlainDatabase.run("insert into client(id, name, kind, agency, scopes, secret_hash, status, officer_required,"
                + " created_at, version) values ('%s', 'Uji', '%s', %s, '%s', sha256(''), '%s', %s, now(), 0)"
                        .formatted(id, kind, agency, scopes, status, officerRequired));
    }
}
