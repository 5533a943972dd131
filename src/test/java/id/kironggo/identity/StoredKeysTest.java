package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.platform.privacy.Keyring;
import io.agroal.api.AgroalDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and clients as they stand in the database, where every replica reads them. */
@Plain
class StoredKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final AgroalDataSource database = PlainDatabase.serving();
    private final SigningKeys keys = keysAt(NOW);

    @BeforeEach
    void forgetKeys() {
        PlainDatabase.run("delete from signing_key");
    }

    @Test
    void oneKeyIsMadeAndNoSecond() {
        keys.ensureOne();
        keys.ensureOne();
        keys.reload();

        assertThat(PlainDatabase.list("select kid from signing_key"))
                .containsExactly(keys.current().kid());
        assertThat(keys.current().activeFrom()).isEqualTo(NOW);
        assertThat(keys.published()).containsExactly(keys.current().jwk());
        assertThat(PlainDatabase.list("select created_at = active_from from signing_key"))
                .containsExactly("t");
    }

    @Test
    void thePrivateHalfIsSealedAndOpensForItsOwnKeyOnly() {
        keys.ensureOne();
        keys.reload();
        var key = keys.current();
        assertThat(PlainDatabase.list("select position('\\x"
                        + hex(key.privateKey().getEncoded()) + "'::bytea in private_key) from signing_key"))
                .containsExactly("0");

        PlainDatabase.run("update signing_key set kid = 'another'");
        assertThatThrownBy(keys::reload).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatAnotherReplicaMadeIsReadBackWhole() {
        keys.ensureOne();
        var other = keysAt(NOW);
        other.reload();
        keys.reload();

        assertThat(other.current().privateKey()).isEqualTo(keys.current().privateKey());
        assertThat(other.current().publicKey()).isEqualTo(keys.current().publicKey());
    }

    @Test
    void whereNoKeyIsActiveNothingIsSigned() {
        assertThatThrownBy(keys::current).hasMessage("No signing key is active");
        keys.ensureOne();
        var before = keysAt(NOW.minusSeconds(1));
        before.reload();
        assertThatThrownBy(before::current).hasMessage("No signing key is active");
        assertThat(before.published()).as("it is published before it signs").hasSize(1);
    }

    @Test
    void theKeyThatLastBecameActiveSigns() {
        keys.ensureOne();
        PlainDatabase.run("update signing_key set retired_at = '" + NOW.plusSeconds(60) + "'");
        keysAt(NOW.plusSeconds(10)).ensureOne();

        var later = keysAt(NOW.plusSeconds(20));
        later.reload();
        assertThat(later.current().activeFrom()).isEqualTo(NOW.plusSeconds(10));
        assertThat(later.published()).hasSize(2);
        var between = keysAt(NOW.plusSeconds(5));
        between.reload();
        assertThat(between.current().activeFrom()).isEqualTo(NOW);
    }

    @Test
    void aRetiredKeyCountsNoLonger() {
        keys.ensureOne();
        keys.reload();
        var kid = keys.current().kid();
        PlainDatabase.run("update signing_key set retired_at = '" + NOW + "'");
        assertThat(keys.holds(kid)).as("as far as memory knows").isTrue();

        keys.reload();
        assertThat(keys.holds(kid)).isFalse();
        assertThat(keys.find(kid)).isEmpty();
    }

    @Test
    void anUnknownKeyIsLookedUpAtMostOnceASecond() {
        keys.reload();
        keysAt(NOW).ensureOne();
        var kid = PlainDatabase.list("select kid from signing_key").get(0);
        assertThat(keys.find(kid)).as("the database was asked a moment ago").isEmpty();

        await().atMost(Duration.ofSeconds(3)).until(() -> keys.find(kid).isPresent());
        assertThat(keys.find(kid)).map(SigningKey::kid).contains(kid);
        assertThat(keys.holds(kid)).isTrue();
    }

    @Test
    void aClientIsActiveAsItStandsInTheDatabaseWithinASecond() {
        var id = "client-" + System.nanoTime();
        var standing = new ClientStanding(database);
        assertThat(standing.bears("nobody-" + id, null, Set.of())).isFalse();
        PlainDatabase.run("insert into client values ('" + id
                + "', 'Uji', 'APP', null, '{}', decode(repeat('00', 32), 'hex'), 'ACTIVE', false, now(), null, 0)");
        assertThat(standing.bears(id, null, Set.of())).isTrue();
        assertThat(standing.bears(id, "DLH", Set.of())).isFalse();
        assertThat(standing.bears(id, null, Set.of("events"))).isFalse();

        PlainDatabase.run("update client set status = 'SUSPENDED' where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(3)).until(() -> !standing.bears(id, null, Set.of()));
    }

    private SigningKeys keysAt(Instant now) {
        return new SigningKeys(database, Keyring.vault(), new ObjectMapper(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
