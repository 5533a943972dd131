package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.agency.SmallRegency;
import id.kironggo.ledger.RememberedLedger;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which clients there are, which secret is theirs, and which come first. */
@Plain
class ClientRegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String LONG_ENOUGH = "x".repeat(32);

    private final RememberedClients clients = new RememberedClients();
    private final RememberedLedger ledger = new RememberedLedger();
    private final Secrets secrets = Keyring.secrets();
    private final ClientRegistry registry =
            new ClientRegistry(clients, secrets, null, ledger, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aClientIsAdmittedByItsOwnSecretAndThenSeen() {
        registry.ensure(app("one", "secret of one"));
        registry.ensure(app("two", "secret of two"));

        assertThat(registry.admit("one", "secret of one")).map(Client::id).contains("one");
        assertThat(clients.seen).containsOnlyKeys("one").containsEntry("one", NOW);
        assertThat(registry.admit("two", "secret of one")).isEmpty();
        assertThat(registry.admit("one", null)).isEmpty();
        assertThat(registry.admit("nobody", "secret of one")).isEmpty();
        assertThat(clients.seen).containsOnlyKeys("one");
    }

    @Test
    void aHashOfOneClientIsWorthNothingToAnother() {
        registry.ensure(app("one", "the same"));
        registry.ensure(app("two", "the same"));

        assertThat(Client.purpose("one")).isEqualTo("client:one");
        var moved = new Client(app("two", ""), secrets.hash(Client.purpose("one"), "the same"), NOW);
        assertThat(moved.admits("the same", secrets, NOW)).isFalse();
        assertThat(clients.all.get("two").admits("the same", secrets, NOW)).isTrue();
    }

    @Test
    void aClientIsMadeOnceAndThatIsAFact() {
        registry.ensure(app("one", "first"));
        registry.ensure(app("one", "second"));

        assertThat(registry.admit("one", "first")).isPresent();
        assertThat(registry.admit("one", "second")).isEmpty();
        assertThat(ledger.told()).hasSize(1);
        var told = ledger.told().get(0);
        assertThat(told.by()).isEqualTo(Caller.system());
        assertThat(told.fact()).isEqualTo(new ClientCreated("one", ClientKind.APP, null, ClientKind.APP.scopes()));
        assertThat(told.fact().type()).isEqualTo("client.created");
        assertThat(told.fact().subject()).isEqualTo("clients/one");
        assertThat(told.fact().audience()).containsExactly("client:one");
        assertThat(new ClientCreated("dlh", ClientKind.AGENCY, "DLH", List.of()).audience())
                .containsExactly("agency:DLH");
    }

    @Test
    void theRegistryKnowsWhomItHolds() {
        registry.ensure(app("one", ""));

        assertThat(registry.find("one")).map(Client::name).contains("Aplikasi one");
        assertThat(registry.find("two")).isEmpty();
        assertThat(registry.hold(List.of("one"))).isTrue();
        assertThat(registry.hold(List.of("one", "two"))).isFalse();
        assertThat(registry.hasCoordinator()).isFalse();
        registry.lock();
        assertThat(clients.locked).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "kec-07", "demo-app"})
    void anIdIsOfSmallLettersDigitsAndHyphens(String id) {
        assertThat(Client.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a_b", "a b", "é", "a\n"})
    void whatIsSpelledOtherwiseIsNoId(String id) {
        assertThat(Client.isId(id)).isFalse();
        assertThat(Client.isId("a".repeat(64))).isTrue();
        assertThat(Client.isId("a".repeat(65))).isFalse();
    }

    @Test
    void theFirstCoordinatorIsMadeWithASecretThatIsTold() {
        var told = first("false", Optional.empty()).makeCoordinator();

        assertThat(told).isPresent();
        var coordinator = registry.admit("coordinator", told.get());
        assertThat(coordinator).isPresent();
        assertThat(coordinator.get().kind()).isEqualTo(ClientKind.COORDINATOR);
        assertThat(coordinator.get().agency()).isEqualTo("DISKOMINFO");
        assertThat(coordinator.get().name()).isEqualTo("Dinas Komunikasi dan Informatika");
        assertThat(coordinator.get().scopes()).isEqualTo(ClientKind.COORDINATOR.scopes());
        assertThat(clients.locked).isEqualTo(1);
    }

    @Test
    void aSecretThatWasGivenIsNotToldAgain() {
        assertThat(first("false", Optional.of(LONG_ENOUGH)).makeCoordinator()).isEmpty();
        assertThat(registry.admit("coordinator", LONG_ENOUGH)).isPresent();
    }

    @Test
    void aSecretThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> first("false", Optional.of("x".repeat(31))).makeCoordinator())
                .hasMessageContaining("at least 32 characters");
        assertThat(clients.all).isEmpty();
    }

    @Test
    void whereACoordinatorIsNoneIsMade() {
        first("false", Optional.empty()).makeCoordinator();
        assertThat(first("false", Optional.empty()).makeCoordinator()).isEmpty();
        assertThat(clients.all).hasSize(1);
    }

    @Test
    void aDemoThatHasItsClientsMakesNoOther() {
        for (var id : List.of("demo-app", "diskominfo", "dinsos-p3akb", "dispendukcapil", "kec-07")) {
            registry.ensure(app(id, "kept"));
        }
        first("true", Optional.empty()).onStart(null);

        assertThat(clients.all).hasSize(5);
        assertThat(clients.locked).isZero();
        assertThat(registry.admit("kec-07", "kept")).isPresent();
    }

    @Test
    void theDemoHasAnAppAndAClientOfEachAgencyWithItsPart() {
        var wanted = first("force", Optional.empty()).demo();

        assertThat(wanted)
                .extracting(NewClient::id)
                .containsExactly("demo-app", "dinsos-p3akb", "diskominfo", "dispendukcapil", "kec-07");
        assertThat(wanted).allSatisfy(client -> assertThat(client.secret()).isEqualTo("demo-" + client.id()));
        var district = wanted.get(4);
        assertThat(district.kind()).isEqualTo(ClientKind.AGENCY);
        assertThat(district.agency()).isEqualTo("KEC-07");
        assertThat(district.name()).isEqualTo("Kecamatan Curahdami");
        assertThat(district.scopes()).containsExactlyElementsOf(ClientKind.AGENCY.scopes());
        var coordinator = wanted.get(2);
        assertThat(coordinator.kind()).isEqualTo(ClientKind.COORDINATOR);
        assertThat(coordinator.scopes())
                .containsAll(ClientKind.AGENCY.scopes())
                .containsAll(ClientKind.COORDINATOR.scopes());
        assertThat(wanted.get(0).agency()).isNull();
        assertThat(wanted.get(0).scopes()).containsExactlyElementsOf(ClientKind.APP.scopes());
    }

    @Test
    void anAppSubmitsAndHearsAndAnAuditorAuditsAlone() {
        assertThat(ClientKind.APP.scopes()).containsExactly("requests:submit", "events");
        assertThat(ClientKind.AUDITOR.scopes()).containsExactly("audit:read");
    }

    private FirstClients first(String demo, Optional<String> coordinatorSecret) {
        return new FirstClients(registry, SmallRegency.registry(), secrets, demo, coordinatorSecret);
    }

    private static NewClient app(String id, String secret) {
        return new NewClient(id, "Aplikasi " + id, ClientKind.APP, null, ClientKind.APP.scopes(), secret);
    }
}
