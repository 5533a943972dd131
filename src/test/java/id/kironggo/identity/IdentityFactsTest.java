package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of clients and invitations in the ledger: under which name, of what, and to whom. */
@Plain
class IdentityFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void aChangeTellsTheWholeClientUnderItsName() {
        var client = client(ClientKind.AGENCY, "DLH");
        client.requireOfficer(true);
        var changed = ClientChanged.of("client.amended", client);

        assertThat(changed)
                .isEqualTo(new ClientChanged(
                        "client.amended",
                        "uji",
                        ClientKind.AGENCY,
                        "DLH",
                        List.of("events"),
                        true,
                        ClientStatus.ACTIVE,
                        null));
        assertThat(changed.subject()).isEqualTo("clients/uji");
        assertThat(changed.audience()).containsExactly("agency:DLH");
    }

    @Test
    void aClientThatCameOfAnInvitationNamesIt() {
        var invitation = UUID.randomUUID();
        var enrolled = ClientChanged.enrolled(client(ClientKind.APP, null), invitation);

        assertThat(enrolled.type()).isEqualTo("client.enrolled");
        assertThat(enrolled.invitation()).isEqualTo(invitation);
        assertThat(enrolled.client()).isEqualTo("uji");
        assertThat(enrolled.audience()).containsExactly("client:uji");
    }

    @Test
    void aRotationIsOfItsClient() {
        var rotated = new SecretRotated("uji", "DLH", NOW);

        assertThat(rotated.type()).isEqualTo("client.secret-rotated");
        assertThat(rotated.subject()).isEqualTo("clients/uji");
    }

    @Test
    void anInvitationIsToldWithAllThatItsClientWillHave() {
        var invitation = invitation(ClientKind.AGENCY, "DLH");
        var invited = InvitationChanged.of("client.invited", invitation);

        assertThat(invited)
                .isEqualTo(new InvitationChanged(
                        "client.invited",
                        invitation.id(),
                        ClientKind.AGENCY,
                        "DLH",
                        List.of("events"),
                        NOW.plus(Duration.ofDays(7))));
        assertThat(invited.invitation()).isNotNull();
        assertThat(invited.subject()).isEqualTo("invitations/" + invited.invitation());
    }

    @Test
    void anInvitationForAnAppIsToldToNobodyButTheCoordinator() {
        assertThat(InvitationChanged.of("client.invited", invitation(ClientKind.APP, null))
                        .audience())
                .isEmpty();
    }

    private static Client client(ClientKind kind, String agency) {
        return new Client(new NewClient("uji", "Uji", kind, agency, List.of("events"), ""), new byte[32], NOW);
    }

    private static Invitation invitation(ClientKind kind, String agency) {
        return new Invitation(UUID.randomUUID(), new byte[32], new Grant(kind, agency, List.of("events")), NOW);
    }
}
