package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import org.junit.jupiter.api.Test;

/** Who guesses is stopped at the tenth wrong secret, and nobody else. */
@Plain
class FailedLoginsTest {

    private final FailedLogins failures = new FailedLogins();

    @Test
    void tenFailuresAreTooManyAndNineAreNot() {
        assertThat(failures.areTooMany("dlh", "10.0.0.1")).isFalse();
        fail(9, "dlh", "10.0.0.1");
        assertThat(failures.areTooMany("dlh", "10.0.0.1")).isFalse();

        fail(1, "dlh", "10.0.0.1");
        assertThat(failures.areTooMany("dlh", "10.0.0.1")).isTrue();
    }

    @Test
    void anotherClientOrAnotherAddressIsNotStopped() {
        fail(10, "dlh", "10.0.0.1");

        assertThat(failures.areTooMany("dlh", "10.0.0.2")).isFalse();
        assertThat(failures.areTooMany("kec-07", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String client, String address) {
        for (int i = 0; i < times; i++) {
            failures.add(client, address);
        }
    }
}
