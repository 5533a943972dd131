package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.agency.SmallRegency;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may give which client what, and when a secret and a code count. */
@Plain
class ClientRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final Caller COORDINATOR = caller("coordinator", "DISKOMINFO", "clients:write");
    private static final Caller AGENCY = caller("kec-07", "KEC-07", "requests:work", "events");

    private final ClientRules rules = new ClientRules(SmallRegency.registry());

    @Test
    void theCoordinatorSeesAndManagesAll() {
        for (var client : List.of(client("a", ClientKind.AGENCY, "KEC-07"), client("b", ClientKind.APP, null))) {
            assertThat(ClientRules.sees(client, COORDINATOR)).isTrue();
            assertThat(ClientRules.actions(client, COORDINATOR)).containsExactly("amend", "rotate-secret", "revoke");
        }
    }

    @Test
    void anAgencySeesItsOwnAndManagesThoseOfTheKindAgency() {
        var own = client("a", ClientKind.AGENCY, "KEC-07", "events");
        assertThat(ClientRules.sees(own, AGENCY)).isTrue();
        assertThat(ClientRules.actions(own, AGENCY)).containsExactly("amend", "rotate-secret", "revoke");
        var larger = client("a", ClientKind.AGENCY, "KEC-07", "events", "letters");
        assertThat(ClientRules.actions(larger, AGENCY)).containsExactly("amend", "revoke");
        var auditor = client("a", ClientKind.AUDITOR, "KEC-07", "events");
        assertThat(ClientRules.sees(auditor, AGENCY)).isTrue();
        assertThat(ClientRules.actions(auditor, AGENCY)).isEmpty();
        for (var foreign : List.of(client("a", ClientKind.AGENCY, "DLH"), client("a", ClientKind.APP, null))) {
            assertThat(ClientRules.sees(foreign, AGENCY)).isFalse();
            assertThat(ClientRules.actions(foreign, AGENCY)).isEmpty();
        }
        assertThat(ClientRules.sees(own, caller("x", "KEC-07", "letters"))).isFalse();
    }

    @Test
    void aClientSeesItselfAndRotatesItsSecretWithAllItsScopes() {
        var app = client("app", ClientKind.APP, null, "events", "requests:submit");
        assertThat(ClientRules.sees(app, caller("app", null))).isTrue();
        assertThat(ClientRules.actions(app, caller("app", null, "events", "requests:submit")))
                .containsExactly("rotate-secret");
        assertThat(ClientRules.actions(app, caller("app", null, "events"))).isEmpty();
        app.revoke();
        assertThat(ClientRules.actions(app, COORDINATOR)).isEmpty();
        assertThatThrownBy(() -> ClientRules.require("revoke", app, COORDINATOR))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.actions()).isEmpty());
    }

    @Test
    void whatIsNotNamedIsWhatTheKindHasAndTheCallerMayGive() {
        var all = rules.grant(ClientKind.AGENCY, "KEC-07", null, COORDINATOR);
        assertThat(all).isEqualTo(new Grant(ClientKind.AGENCY, "KEC-07", ClientKind.AGENCY.scopes()));
        var some = rules.grant(ClientKind.AGENCY, null, null, AGENCY);
        assertThat(some).isEqualTo(new Grant(ClientKind.AGENCY, "KEC-07", List.of("requests:work", "events")));
        assertThat(rules.grant(ClientKind.COORDINATOR, null, List.of("clients:write", "events"), COORDINATOR))
                .isEqualTo(new Grant(ClientKind.COORDINATOR, "DISKOMINFO", List.of("clients:write", "events")));
        assertThat(rules.grant(ClientKind.APP, null, null, COORDINATOR).agency())
                .isNull();
    }

    @Test
    void everyFaultOfWhatIsAskedForIsNamed() {
        refused(
                () -> rules.grant(ClientKind.APP, "KEC-07", List.of("letters"), AGENCY),
                "/kind",
                "/agency",
                "/scopes/0");
        refused(
                () -> rules.grant(ClientKind.AGENCY, "DLH", List.of("events", "apis", "no:such"), AGENCY),
                "/agency",
                "/scopes/1",
                "/scopes/2");
        refused(() -> rules.grant(ClientKind.COORDINATOR, "KEC-07", null, COORDINATOR), "/agency");
        refused(() -> rules.grant(ClientKind.AUDITOR, null, null, COORDINATOR), "/agency");
        refused(() -> rules.grant(ClientKind.AGENCY, "DISPENDUKCAPIL", null, AGENCY), "/agency");
    }

    @Test
    void whatWasHeldIsKeptAndNothingIsAddedThatTheCallerLacks() {
        var client = client("a", ClientKind.AGENCY, "KEC-07", "letters");
        ClientRules.check(client, amended("letters", "events"), AGENCY);
        refused(() -> ClientRules.check(client, amended("letters", "apis"), AGENCY), "/scopes/1");
        ClientRules.check(client, amended("letters", "apis"), COORDINATOR);
        var itself = client("coordinator", ClientKind.COORDINATOR, "DISKOMINFO", "clients:write");
        refused(() -> ClientRules.check(itself, amended("clients:write", "events"), COORDINATOR), "/scopes/1");
        refused(
                () -> ClientRules.check(itself, new AmendClient(" ", null, null, ClientStatus.REVOKED), COORDINATOR),
                "/name",
                "/scopes",
                "/officerRequired",
                "/status");
        itself.requireOfficer(true);
        refused(() -> ClientRules.check(itself, amended("clients:write"), COORDINATOR), "/officerRequired");
    }

    @Test
    void thePreviousSecretCountsUntilItsTime() {
        var secrets = Keyring.secrets();
        var client = new Client(
                new NewClient("a", "A", ClientKind.APP, null, List.of(), "one"), secrets.hash("client:a", "one"), NOW);
        client.rotate(secrets.hash("client:a", "two"), NOW.plusSeconds(5), NOW);
        assertThat(client.admits("one", secrets, NOW.plusSeconds(4))).isTrue();
        assertThat(client.previousSecretUntil(NOW.plusSeconds(4))).isEqualTo(NOW.plusSeconds(5));
        assertThat(client.admits("one", secrets, NOW.plusSeconds(5))).isFalse();
        assertThat(client.previousSecretUntil(NOW.plusSeconds(5))).isNull();
        assertThat(client.admits("two", secrets, NOW.plusSeconds(5))).isTrue();
        client.rotate(secrets.hash("client:a", "three"), NOW, NOW);
        assertThat(client.admits("two", secrets, NOW)).isFalse();
        assertThat(client.admits("three", secrets, NOW)).isTrue();
        client.rotate(secrets.hash("client:a", "four"), NOW.plusSeconds(5), NOW);
        client.revoke();
        assertThat(client.admits("three", secrets, NOW)).isFalse();
        assertThat(client.admits("four", secrets, NOW)).isFalse();
        assertThat(client.previousSecretUntil(NOW)).isNull();
    }

    @Test
    void anInvitationIsOpenForSevenDaysUnlessItWasUsedOrWithdrawn() {
        var invitation = invitation();
        assertThat(invitation.isOpen(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(invitation.status(NOW.plus(Duration.ofDays(7)))).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(ClientRules.actions(invitation, AGENCY, NOW)).containsExactly("withdraw");
        assertThat(ClientRules.sees(invitation, caller("x", "DLH", "requests:work")))
                .isFalse();
        invitation.use("kec-07-x", NOW);
        assertThat(invitation.status(NOW)).isEqualTo(InvitationStatus.USED);
        assertThat(ClientRules.actions(invitation, COORDINATOR, NOW)).isEmpty();
        var withdrawn = invitation();
        withdrawn.withdraw(NOW);
        assertThat(withdrawn.status(NOW)).isEqualTo(InvitationStatus.WITHDRAWN);
    }

    @Test
    void whoIsToldOfAFactIsTheAgencyOrTheClientItself() {
        var client = client("a", ClientKind.AGENCY, "KEC-07");
        assertThat(ClientChanged.of("client.amended", client).audience()).containsExactly("agency:KEC-07");
        assertThat(ClientChanged.of("client.amended", client("b", ClientKind.APP, null))
                        .audience())
                .containsExactly("client:b");
        assertThat(new SecretRotated("a", "KEC-07", NOW).audience()).containsExactly("agency:KEC-07");
        assertThat(new SecretRotated("b", null, NOW).audience()).containsExactly("client:b");
        assertThat(InvitationChanged.of("client.invited", invitation()).audience())
                .containsExactly("agency:KEC-07");
        var moved = invitation();
        moved.moveTo("DLH");
        assertThat(ClientMoved.of(moved, "KEC-07").audience()).containsExactlyInAnyOrder("agency:KEC-07", "agency:DLH");
        assertThat(ClientMoved.of(moved, "KEC-07").subject()).isEqualTo("invitations/" + moved.id());
        client.moveTo("DLH");
        assertThat(ClientMoved.of(client, "KEC-07"))
                .isEqualTo(new ClientMoved("client.moved", "clients/a", "KEC-07", "DLH"));
    }

    private static Invitation invitation() {
        return new Invitation(
                UUID.randomUUID(), new byte[32], new Grant(ClientKind.AGENCY, "KEC-07", List.of("events")), NOW);
    }

    private static AmendClient amended(String... scopes) {
        return new AmendClient("A", List.of(scopes), false, ClientStatus.ACTIVE);
    }

    private static Client client(String id, ClientKind kind, String agency, String... scopes) {
        return new Client(new NewClient(id, "A", kind, agency, List.of(scopes), ""), new byte[32], NOW);
    }

    private static Caller caller(String id, String agency, String... scopes) {
        return Caller.client(id, agency, Set.of(scopes));
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.faults())
                .extracting(Fault::pointer)
                .containsExactly(pointers));
    }
}
