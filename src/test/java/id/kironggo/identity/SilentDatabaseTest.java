package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Crowd;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where no connection is to be had, all who call at once are told so together, and not one after another. */
@Plain
class SilentDatabaseTest {

    private static final int CALLERS = 12;

    private final SilentDatabase database = new SilentDatabase();

    @Test
    void callersOfOneClientFailTogether() {
        var standing = new ClientStanding(database.source());

        assertTogether(() -> standing.isActive("demo-app"));

        assertThat(standing.isFresh("demo-app")).isFalse();
        assertThatThrownBy(() -> standing.isActive("demo-app")).hasCauseInstanceOf(SQLException.class);
        assertThat(database.asked()).as("it is asked again").isEqualTo(2);
    }

    @Test
    void bearersOfUnknownKeysFailTogether() {
        var keys = new SigningKeys(database.source(), Keyring.vault(), new ObjectMapper(), Clock.systemUTC());

        assertTogether(() -> keys.find("unknown"));

        assertThatThrownBy(() -> keys.find("unknown"))
                .as("it was asked a moment ago")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(database.asked()).isEqualTo(1);
    }

    private void assertTogether(Runnable call) {
        long begun = System.nanoTime();
        assertThat(Crowd.of(CALLERS, i -> failure(call))).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(SQLException.class));
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(Duration.ofMillis(SilentDatabase.MILLIS * CALLERS / 3));
        assertThat(database.asked()).isEqualTo(1);
    }

    private static RuntimeException failure(Runnable call) {
        try {
            call.run();
            return null;
        } catch (IllegalStateException e) {
            return e;
        }
    }
}
