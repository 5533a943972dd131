package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.privacy.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client as it is stored and comes back: its names and secrets, and by which key of Open311 it is found. */
@Plain
class StoredClientsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Secrets secrets = Keyring.secrets();
    private final StoredClients clients = new StoredClients();

    @AfterEach
    void rollBack() {
        clients.close();
    }

    @Test
    void aClientComesBackAsItWasMade() {
        clients.add("uji", ClientKind.AGENCY, "DLH", NOW, "events", "letters");

        var client = found();
        assertThat(client.name()).isEqualTo("Sistem uji");
        assertThat(client.kind()).isEqualTo(ClientKind.AGENCY);
        assertThat(client.agency()).isEqualTo("DLH");
        assertThat(client.scopes()).containsExactly("events", "letters");
        assertThat(client.status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(client.officerRequired()).isFalse();
        assertThat(client.createdAt()).isEqualTo(NOW);
        assertThat(client.firstSeenAt()).isNull();
        assertThat(client.lastSeenAt()).isNull();
        assertThat(client.heardAt()).isNull();
        assertThat(client.version()).isZero();
    }

    @Test
    void whenItWasSeenIsKeptToTheMinuteAndIsNoChangeOfIt() {
        app();
        clients.seen("uji", NOW);
        clients.seen("uji", NOW.plusSeconds(59));
        assertThat(found().lastSeenAt()).isEqualTo(NOW);

        clients.seen("uji", NOW.plusSeconds(61));
        clients.heard("uji", LATER);
        assertThat(found().firstSeenAt()).isEqualTo(NOW);
        assertThat(found().lastSeenAt()).isEqualTo(NOW.plusSeconds(61));
        assertThat(found().heardAt()).isEqualTo(LATER);
        assertThat(found().version()).isZero();
    }

    @Test
    void anAmendmentIsWhatItIsFromThenOnEachScopeOnce() {
        app();
        found().amend(new AmendClient("Lain", List.of("events", "events"), true, ClientStatus.SUSPENDED));

        assertThat(found().properties())
                .isEqualTo(new AmendClient("Lain", List.of("events"), true, ClientStatus.SUSPENDED));
        assertThat(found().version()).isEqualTo(1);
        found().requireOfficer(false);
        assertThat(found().officerRequired()).isFalse();
        assertThat(found().version()).isEqualTo(2);
    }

    @Test
    void besideTwoSecretsThatCountNoThirdDoes() {
        app();
        found().rotate(hash("one"), NOW, NOW);
        found().rotate(hash("two"), LATER, NOW);

        assertThat(found().admits("one", secrets, NOW)).isTrue();
        assertThat(found().admits("two", secrets, NOW)).isTrue();
        assertThat(found().admits("three", secrets, NOW)).isFalse();
        assertThat(found().admits(null, secrets, NOW)).isFalse();
        assertThat(found().previousSecretUntil(NOW)).isEqualTo(LATER);
        assertThat(found().admits("one", secrets, LATER)).isFalse();
    }

    @Test
    void aClientIsFoundByItsKeyAndUntilItsTimeByTheOneBefore() {
        app();
        found().takeKey(key("one"), LATER, NOW);
        assertThat(by("one", NOW)).isEqualTo("uji");
        assertThat(by("two", NOW)).isNull();

        found().takeKey(key("two"), LATER, NOW);
        assertThat(by("one", LATER.minusMillis(1))).isEqualTo("uji");
        assertThat(by("one", LATER)).isNull();
        assertThat(by("two", LATER)).isEqualTo("uji");
    }

    @Test
    void withoutAnOverlapTheKeyBeforeEndsAtOnceAndOneThatIsOlderToo() {
        app();
        found().takeKey(key("one"), LATER, NOW);
        found().takeKey(key("two"), LATER, NOW);
        found().takeKey(key("three"), LATER, NOW);
        assertThat(by("one", NOW)).as("the one before the previous").isNull();
        assertThat(by("two", NOW)).isEqualTo("uji");

        found().takeKey(key("four"), NOW, NOW);
        assertThat(by("three", NOW.minus(Duration.ofDays(1)))).isNull();
        assertThat(by("two", NOW)).isNull();
        assertThat(by("four", NOW)).isEqualTo("uji");
    }

    @Test
    void aRevokedClientIsFoundByNoKeyAndAdmittedByNoSecret() {
        app();
        found().rotate(hash("one"), NOW, NOW);
        found().rotate(hash("two"), LATER, NOW);
        found().takeKey(key("one"), LATER, NOW);
        found().takeKey(key("two"), LATER, NOW);
        found().revoke();

        assertThat(found().status()).isEqualTo(ClientStatus.REVOKED);
        assertThat(by("one", NOW)).isNull();
        assertThat(by("two", NOW)).isNull();
        assertThat(found().previousSecretUntil(NOW)).isNull();
        assertThat(found().admits("two", secrets, NOW)).isFalse();
    }

    @Test
    void whoCoordinatesIsActiveAndMayWriteClients() {
        clients.add("uji", ClientKind.COORDINATOR, "DISKOMINFO", NOW, "events", "clients:write");
        assertThat(found().coordinates()).isTrue();
        assertThat(clients.anyCoordinates()).isTrue();
        assertThat(clients.anyOtherCoordinates("lain")).isTrue();
        assertThat(clients.anyOtherCoordinates("uji")).isFalse();

        found().amend(new AmendClient("Uji", List.of("events"), false, ClientStatus.ACTIVE));
        assertThat(found().coordinates()).isFalse();
        assertThat(clients.anyOtherCoordinates("lain")).isFalse();
        found().amend(new AmendClient("Uji", List.of("clients:write"), false, ClientStatus.SUSPENDED));
        assertThat(found().coordinates()).isFalse();
    }

    @Test
    void anIdThatIsMadeUpBeginsAsItsAgencyDoesAndNobodyHasHadIt() {
        assertThat(Client.newId("KEC-07")).matches("kec-07-[0-9a-z]{8}").matches(Client::isId);
        assertThat(Client.newId(null)).matches("app-[0-9a-z]{8}");
        assertThat(Client.newId(null)).isNotEqualTo(Client.newId(null));
    }

    private void app() {
        clients.add("uji", ClientKind.APP, null, NOW, "events", "requests:submit");
    }

    private Client found() {
        return clients.reread().findById("uji");
    }

    /** Whom this key finds at that time. */
    private String by(String key, Instant at) {
        return clients.reread().withKey(key(key), at).map(Client::id).orElse(null);
    }

    private byte[] key(String key) {
        return secrets.hash("open311-key", key);
    }

    private byte[] hash(String secret) {
        return secrets.hash(Client.purpose("uji"), secret);
    }
}
