package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.openid.VouchedTokens;
import id.kironggo.platform.persistence.MovableClock;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens count, by the key that signed them, the time, and the standing of their client. */
@Plain
class PrincipalTest {

    private static final String ISSUER = "https://kironggo.example";

    private final ObjectMapper mapper = new ObjectMapper();
    private final HeldStanding standing = new HeldStanding();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    private final JWTAuthContextInfo expected = expected();
    private SigningKey key;
    private HeldKeys keys;
    private KeyedPrincipalFactory factory;

    @BeforeEach
    void makeAKey() throws Exception {
        key = SigningKey.generate(clock.instant());
        keys = new HeldKeys(key);
        standing.let("dlh", null, "events");
        var noProvider = new ProviderBearers(new VouchedTokens(), standing, null);
        factory = new KeyedPrincipalFactory(keys, standing, noProvider, mapper, clock);
    }

    @Test
    void aTokenOfAnActiveClientCountsAndCarriesItsClaims() throws Exception {
        var principal = factory.parse(token("at+jwt"), expected);

        assertThat(principal.<Object>getClaim("client_id")).isEqualTo("dlh");
        assertThat(principal.<Object>getClaim("scope")).isEqualTo("events");
    }

    @Test
    void itIsVerifiedOnceAndRememberedAsLongAsItsKeyIsHeld() throws Exception {
        var token = token("at+jwt");
        assertThat(factory.parse(token, expected)).isSameAs(factory.parse(token, expected));

        keys.all.clear();
        refused(token, "unknown key");
        keys.all.put(key.kid(), key);
        assertThat(factory.parse(token, expected)).isNotNull();
    }

    @Test
    void itEndsAtTheSecondOfItsExpiryRememberedOrNot() throws Exception {
        var token = token("at+jwt");
        factory.parse(token, expected);
        clock.setAhead(Duration.ofSeconds(599));
        factory.parse(token, expected);

        clock.setAhead(Duration.ofSeconds(600));
        refused(token, "expired");
    }

    @Test
    void aClientThatIsNotActiveIsRefusedAtOnce() throws Exception {
        var token = token("at+jwt");
        factory.parse(token, expected);
        standing.suspend("dlh");
        refused(token, "not active");

        standing.let("dlh", null, "events");
        assertThat(factory.parse(token, expected)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "receipt+jwt", ""})
    void somethingElseThatWasSignedIsNoAccessToken(String typ) {
        refused(token(typ), "Not an access token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", ".", ".x.y"})
    void whatHasNoHeaderIsNoToken(String text) {
        refused(text, "Not a JWT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.x.y", "%.x.y", "bm9qc29u.x.y"})
    void aHeaderThatCannotBeReadIsRefused(String text) {
        refused(text, "unreadable");
    }

    @Test
    void aTokenThatNamesNoClientIsRefused() {
        var claims = claims();
        claims.put("client_id", 7);
        refused(Signer.sign(key, mapper, "at+jwt", claims), "names no client");
    }

    @Test
    void aKeyThatPassesForAnotherIsFoundOut() throws Exception {
        var foreign = SigningKey.generate(clock.instant());
        var disguised = new SigningKey(
                PublicJwk.es256(key.kid(), foreign.jwk().x(), foreign.jwk().y()),
                foreign.privateKey(),
                foreign.publicKey(),
                foreign.activeFrom());
        var token = Signer.sign(disguised, mapper, "at+jwt", claims());

        assertThatThrownBy(() -> factory.parse(token, expected)).isInstanceOf(ParseException.class);
    }

    @Test
    void aTokenForAnotherAudienceOrByAnotherIssuerIsRefused() {
        for (var claim : Set.of("aud", "iss")) {
            var claims = claims();
            claims.put(claim, "elsewhere");
            var token = Signer.sign(key, mapper, "at+jwt", claims);
            assertThatThrownBy(() -> factory.parse(token, expected)).as(claim).isInstanceOf(ParseException.class);
        }
    }

    private String token(String typ) {
        return Signer.sign(key, mapper, typ, claims());
    }

    private Map<String, Object> claims() {
        return Presented.claims(ISSUER, "dlh", clock.instant());
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> factory.parse(token, expected))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(why);
    }

    private static JWTAuthContextInfo expected() {
        var expected = new JWTAuthContextInfo();
        expected.setIssuedBy(ISSUER);
        expected.setExpectedAudience(Set.of("kironggo"));
        return expected;
    }
}
