package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.SmallRegency;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients and invitations as they are read: what of them is shown, and to whom their secret and their code. */
@Plain
class ClientViewTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Caller COORDINATOR = Caller.client("coordinator", "DISKOMINFO", Set.of("clients:write"));
    private static final Caller AGENCY = Caller.client("kec-07", "KEC-07", Set.of("requests:work", "events"));

    private final AgencyRegistry agencies = SmallRegency.registry();
    private final ClientRules rules = new ClientRules(agencies);
    private final StoredClients clients = new StoredClients();

    @AfterEach
    void rollBack() {
        clients.close();
    }

    @Test
    void aClientIsShownWithAllButItsSecret() {
        clients.add("uji", ClientKind.AGENCY, "KEC-07", NOW, "events").requireOfficer(true);
        clients.reread().seen("uji", NOW.plusSeconds(60));
        clients.seen("uji", NOW.plusSeconds(180));
        clients.heard("uji", NOW.plusSeconds(240));
        var until = NOW.plusSeconds(900);
        clients.reread().findById("uji").rotate(Keyring.secrets().hash("client:uji", "next"), until, NOW);
        var client = clients.reread().findById("uji");

        assertThat(rules.view(client, null, AGENCY, NOW))
                .isEqualTo(new ClientView(
                        "uji",
                        "Sistem uji",
                        ClientKind.AGENCY,
                        agencies.ref("KEC-07"),
                        List.of("events"),
                        true,
                        ClientStatus.ACTIVE,
                        "Aktif",
                        null,
                        until,
                        NOW,
                        NOW.plusSeconds(60),
                        NOW.plusSeconds(180),
                        NOW.plusSeconds(240),
                        List.of("amend", "rotate-secret", "revoke"),
                        "\"2\""));
        assertThat(rules.view(client, null, AGENCY, until).previousSecretUntil())
                .isNull();
    }

    @Test
    void anAppIsOfNoAgencyAndWhoMadeItSeesItsSecret() {
        var view = rules.view(clients.add("uji", ClientKind.APP, null, NOW, "events"), "its secret", COORDINATOR, NOW);

        assertThat(view.agency()).isNull();
        assertThat(view.secret()).isEqualTo("its secret");
        assertThat(view.firstSeenAt()).isNull();
        assertThat(view.etag()).isEqualTo("\"0\"");
    }

    @Test
    void anInvitationIsShownWithItsCodeToWhoMadeItOnly() {
        var invitation = invitation(ClientKind.AGENCY, "KEC-07");

        var view = rules.view(invitation, "its code", AGENCY, NOW);
        assertThat(view)
                .isEqualTo(new InvitationView(
                        invitation.id(),
                        "its code",
                        ClientKind.AGENCY,
                        agencies.ref("KEC-07"),
                        List.of("events"),
                        InvitationStatus.OPEN,
                        "Terbuka",
                        NOW,
                        NOW.plus(Duration.ofDays(7)),
                        null,
                        List.of("withdraw"),
                        "\"0\""));
        assertThat(view.id()).isNotNull();
        assertThat(rules.view(invitation, null, AGENCY, NOW).code()).isNull();
    }

    @Test
    void anInvitationThatWasUsedNamesTheClientThatCameOfIt() {
        var session = clients.getEntityManager();
        var invitation = invitation(ClientKind.APP, null);
        session.persist(invitation);
        clients.add("app-uji", ClientKind.APP, null, NOW, "events");
        invitation.use("app-uji", NOW);
        clients.reread();

        var stored = session.find(Invitation.class, invitation.id());
        var view = rules.view(stored, null, COORDINATOR, NOW);
        assertThat(view.client()).isEqualTo("app-uji");
        assertThat(view.agency()).isNull();
        assertThat(view.status()).isEqualTo(InvitationStatus.USED);
        assertThat(view.statusLabel()).isEqualTo("Terpakai");
        assertThat(view.actions()).isEmpty();
        assertThat(view.etag()).isEqualTo("\"1\"");
    }

    @Test
    void theCoordinatorWithdrawsEveryOpenInvitationAndAnAgencyThoseOfTheKindAgency() {
        for (var kind : List.of(ClientKind.AGENCY, ClientKind.AUDITOR)) {
            assertThat(ClientRules.actions(invitation(kind, "KEC-07"), COORDINATOR, NOW))
                    .containsExactly("withdraw");
        }
        var auditors = invitation(ClientKind.AUDITOR, "KEC-07");
        assertThat(ClientRules.sees(auditors, AGENCY)).isTrue();
        assertThat(ClientRules.actions(auditors, AGENCY, NOW)).isEmpty();
        assertThat(ClientRules.actions(invitation(ClientKind.AGENCY, "DISPENDUKCAPIL"), AGENCY, NOW))
                .isEmpty();
    }

    @Test
    void anInvitationCountsWhileItsAgencyIsActiveAndAnAppsHasNone() {
        assertThat(rules.isActive("KEC-07")).isTrue();
        assertThat(rules.isActive("TIDAK-ADA")).isFalse();
        assertThat(rules.isActive(null)).isTrue();
    }

    private static Invitation invitation(ClientKind kind, String agency) {
        return new Invitation(UUID.randomUUID(), new byte[32], new Grant(kind, agency, List.of("events")), NOW);
    }
}
