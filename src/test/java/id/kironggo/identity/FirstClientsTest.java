package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.privacy.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clients of a first start. What a test makes here is rolled back. */
@QuarkusTest
class FirstClientsTest {

    @Inject
    ClientRegistry clients;

    @Inject
    AgencyRegistry agencies;

    @Inject
    Secrets secrets;

    @Inject
    EntityManager database;

    @Test
    void withoutACoordinatorOneIsMadeWithARandomSecret() {
        asIfNobodyCoordinated(() -> {
            var secret = firstClients(null).makeCoordinator().orElseThrow();
            var coordinator = clients.admit("coordinator", secret).orElseThrow();
            assertThat(coordinator.kind()).isEqualTo(ClientKind.COORDINATOR);
            assertThat(coordinator.agency()).isEqualTo("DISKOMINFO");
            assertThat(coordinator.scopes()).containsExactlyElementsOf(ClientKind.COORDINATOR.scopes());
            assertThat(firstClients(null).makeCoordinator()).isEmpty();
            assertThat(clients.admit("coordinator", secret)).isPresent();
        });
    }

    @Test
    void aSecretThatWasGivenIsTakenAndNotTold() {
        var secret = secrets.random();
        asIfNobodyCoordinated(() -> {
            assertThat(firstClients(secret).makeCoordinator()).isEmpty();
            assertThat(clients.admit("coordinator", secret)).isPresent();
        });
    }

    @Test
    void aShortSecretIsRefused() {
        asIfNobodyCoordinated(() -> assertThatThrownBy(firstClients("short")::makeCoordinator)
                .hasMessageContaining("KIRONGGO_COORDINATOR_SECRET")
                .hasMessageContaining("32"));
    }

    @Test
    void anExistingClientStaysAsItIs() {
        QuarkusTransaction.requiringNew()
                .run(() -> clients.ensure(
                        new NewClient("dlh", "x", ClientKind.APP, null, ClientKind.APP.scopes(), "another")));
        assertThat(clients.admit("dlh", "another")).isEmpty();
        assertThat(clients.admit("dlh", "demo-dlh").orElseThrow().agency()).isEqualTo("DLH");
    }

    private FirstClients firstClients(String secret) {
        return new FirstClients(clients, agencies, secrets, "false", Optional.ofNullable(secret));
    }

    private void asIfNobodyCoordinated(Runnable test) {
        QuarkusTransaction.begin();
        try {
            database.createQuery("update Client set kind = AGENCY where kind = COORDINATOR")
                    .executeUpdate();
            test.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
