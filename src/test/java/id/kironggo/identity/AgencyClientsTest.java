package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.ledger.RememberedLedger;
import id.kironggo.ledger.RememberedLedger.Told;
import id.kironggo.platform.persistence.MovableClock;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clients of an agency: how far it is connected by them, which of them works, and how all become another's. */
@Plain
class AgencyClientsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final String AGENCY = "UJI-ASAL";
    private static final String OTHER = "UJI-TUJUAN";

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final RememberedLedger ledger = new RememberedLedger();
    private final StoredClients clients = new StoredClients();
    private final Invitations invitations = new Invitations(clients.getEntityManager(), null);
    private final ClientRegistry registry = new ClientRegistry(
            clients,
            Keyring.secrets(),
            new Enrolment(invitations, clients, null, Keyring.secrets(), ledger, clock),
            ledger,
            clock);

    @AfterEach
    void rollBack() {
        clients.close();
    }

    @Test
    void anAgencyIsAsFarConnectedAsItsClientsAreTogether() {
        add("a", AGENCY, NOW, "events");
        suspend(add("b", AGENCY, NOW, "events"));
        registry.seen("a");
        clock.setAhead(Duration.ofMinutes(5));
        registry.seen("b");
        registry.hear("a");

        var connected = new ClientsOfAgency(1, NOW, LATER, LATER);
        assertThat(registry.standing(AGENCY)).isEqualTo(connected);
        assertThat(registry.standing(List.of(AGENCY, OTHER, AGENCY)))
                .hasSize(2)
                .containsEntry(AGENCY, connected)
                .containsEntry(OTHER, new ClientsOfAgency(0, null, null, null));
        assertThat(registry.standing(List.of())).isEmpty();
    }

    @Test
    void aClientThatReadsTheFeedIsNotedOnceAMinute() {
        add("a", AGENCY, NOW, "events");
        add("b", AGENCY, NOW, "events");
        registry.hear("a");
        clock.setAhead(Duration.ofMinutes(5));
        registry.hear("a");
        registry.hear("b");

        assertThat(clients.reread().findById("a").heardAt()).isEqualTo(NOW);
        assertThat(clients.findById("b").heardAt()).isEqualTo(LATER);
        assertThat(clients.findById("b").version()).isZero();
    }

    @Test
    void anAgencysWorkIsDoneByTheFirstOfItsActiveClientsThatMay() {
        add("d", AGENCY, NOW.minusSeconds(4), "events");
        suspend(add("c", AGENCY, NOW.minusSeconds(3), "requests:work"));
        add("b", AGENCY, NOW.minusSeconds(2), "requests:work", "letters");
        add("a", AGENCY, NOW.minusSeconds(1), "requests:work");

        assertThat(registry.worker(AGENCY)).contains(Caller.client("b", AGENCY, Set.of("requests:work", "letters")));
        assertThat(registry.worker(OTHER)).isEmpty();
    }

    @Test
    void allButRevokedClientsOfAnAgencyBecomeTheOthersAndEachMoveIsAFact() {
        add("b", AGENCY, NOW, "events");
        suspend(add("a", AGENCY, NOW, "events"));
        add("gone", AGENCY, NOW, "events").revoke();
        var invitation = invite();
        assertThat(registry.of(AGENCY)).containsExactly("a", "b");

        registry.move(AGENCY, OTHER, Caller.system());

        clients.forget();
        assertThat(registry.of(AGENCY)).isEmpty();
        assertThat(registry.of(OTHER)).containsExactly("a", "b");
        assertThat(clients.findById("gone").agency()).isEqualTo(AGENCY);
        assertThat(invitations.find(invitation)).map(Invitation::agency).contains(OTHER);
        assertThat(ledger.told())
                .containsExactly(
                        moved("client.invitation-moved", "invitations/" + invitation),
                        moved("client.moved", "clients/a"),
                        moved("client.moved", "clients/b"));
        assertThat(clients.areLocked()).isTrue();
    }

    @Test
    void whatStaysWhereItIsIsNoMove() {
        add("a", AGENCY, NOW, "events");
        invite();

        registry.move(AGENCY, AGENCY, Caller.system());

        assertThat(registry.of(AGENCY)).containsExactly("a");
        assertThat(ledger.told()).isEmpty();
        assertThat(clients.areLocked()).isFalse();
    }

    private Client add(String id, String agency, Instant createdAt, String... scopes) {
        return clients.add(id, ClientKind.AGENCY, agency, createdAt, scopes);
    }

    private static void suspend(Client client) {
        client.amend(new AmendClient(client.name(), client.scopes(), false, ClientStatus.SUSPENDED));
    }

    private UUID invite() {
        var grant = new Grant(ClientKind.AGENCY, AGENCY, List.of("events"));
        var invitation = new Invitation(UUID.randomUUID(), new byte[32], grant, NOW);
        invitations.add(invitation);
        return invitation.id();
    }

    private static Told moved(String type, String subject) {
        return new Told(new ClientMoved(type, subject, AGENCY, OTHER), Caller.system());
    }
}
