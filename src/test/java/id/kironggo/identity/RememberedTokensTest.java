package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.openid.ProviderToken;
import id.kironggo.openid.VouchedTokens;
import id.kironggo.platform.persistence.MovableClock;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.problem.ProblemException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token says, how long it is remembered, and what of it is looked at each time: our own and a provider's. */
@Plain
class RememberedTokensTest {

    private static final String ISSUER = "https://kironggo.example";

    private final ObjectMapper mapper = new ObjectMapper();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    private final HeldStanding standing = new HeldStanding();
    private final VouchedTokens provider = new VouchedTokens();
    private final RememberedClients clients = new RememberedClients();
    private final JWTAuthContextInfo expected = new JWTAuthContextInfo();
    private SigningKey key;
    private HeldKeys keys;
    private KeyedPrincipalFactory factory;

    @BeforeEach
    void make() throws Exception {
        expected.setIssuedBy(ISSUER);
        expected.setExpectedAudience(Set.of("kironggo"));
        standing.let("dlh", "DLH", "events", "letters");
        standing.let("app", null, "events");
        key = SigningKey.generate(clock.instant());
        keys = new HeldKeys(key);
        var registry = new ClientRegistry(clients, Keyring.secrets(), null, null, clock);
        factory = new KeyedPrincipalFactory(
                keys, standing, new ProviderBearers(provider, standing, registry), mapper, clock);
    }

    @Test
    void aTokenSaysWhichClientOfWhichAgencyMayDoWhat() throws Exception {
        var bearer = factory.bearer(own(Map.of("agency", "DLH", "scope", " events  letters ")), expected);
        assertThat(bearer.client()).isEqualTo("dlh");
        assertThat(bearer.agency()).isEqualTo("DLH");
        assertThat(bearer.scopes()).containsExactlyInAnyOrder("events", "letters");
        assertThat(bearer.kid()).isEqualTo(key.kid());
        assertThat(bearer.officer()).isNull();

        assertThat(factory.bearer(own(Map.of("client_id", "app")), expected).agency())
                .isNull();
    }

    @Test
    void aTokenThatSaysNothingOfScopesHasNone() throws Exception {
        for (var scope : new Object[] {"", "  ", 7}) {
            var bearer = factory.bearer(own(Map.of("agency", "DLH", "scope", scope)), expected);
            assertThat(bearer.scopes()).as("%s", scope).isEmpty();
        }
    }

    @Test
    void onlyWhatWasVerifiedIsRecalledAndToItsLastSecond() throws Exception {
        var token = own(Map.of("agency", "DLH"));
        assertThat(factory.recall(token)).isEmpty();
        var bearer = factory.bearer(token, expected);
        clock.setAhead(Duration.ofSeconds(599));
        assertThat(factory.recall(token)).containsSame(bearer);

        clock.setAhead(Duration.ofSeconds(600));
        assertThat(factory.recall(token)).isEmpty();
    }

    @Test
    void itIsNotRecalledWhereItsKeyOrItsClientIsNoLongerWhatItWas() throws Exception {
        var token = own(Map.of("agency", "DLH"));
        factory.bearer(token, expected);
        keys.all.clear();
        assertThat(factory.recall(token)).isEmpty();
        keys.all.put(key.kid(), key);
        standing.stale.add("dlh");
        assertThat(factory.recall(token)).as("to know it a look-up is needed").isEmpty();
        standing.stale.clear();
        standing.let("dlh", "DLH", "letters");
        assertThat(factory.recall(token)).as("it lost a scope").isEmpty();
        standing.let("dlh", "BPBD", "events");
        assertThat(factory.recall(token)).as("it is another agency's").isEmpty();

        standing.let("dlh", "DLH", "events");
        assertThat(factory.recall(token)).isPresent();
    }

    @Test
    void whatExpiredOrLostItsKeyIsForgottenAndVerifiedAnew() throws Exception {
        var token = own(Map.of("agency", "DLH"));
        var first = factory.bearer(token, expected);
        clock.setAhead(Duration.ofSeconds(600));
        refused(token, "expired");
        clock.setAhead(Duration.ZERO);
        var second = factory.bearer(token, expected);
        assertThat(second).isNotSameAs(first);

        keys.all.clear();
        refused(token, "unknown key");
        keys.all.put(key.kid(), key);
        assertThat(factory.bearer(token, expected)).isNotSameAs(second);
    }

    @Test
    void aTokenHasAtMostEightThousandCharacters() {
        refused("x".repeat(8192), "Not a JWT");
        refused("x".repeat(8193), "too long");
    }

    @Test
    void rememberedAreTenMillionCharactersAndNoMore() throws Exception {
        var token = vouched("app", null, "events");
        var tokens = IntStream.range(0, 1_300)
                .mapToObj(n -> token + " ".repeat(8_000 + n % 10) + "\n".repeat(n / 10))
                .toList();
        for (var one : tokens) {
            factory.bearer(one, expected);
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(tokens.stream()
                        .filter(one -> factory.recall(one).isPresent())
                        .mapToInt(String::length)
                        .sum())
                .isBetween(5_000_000, 10_000_000));
    }

    @Test
    void aProvidersTokenStandsForTheClientHereWithWhatItMayHere() throws Exception {
        var token = vouched("dlh", "DLH", "events", "audit:read");
        var bearer = factory.bearer(token, expected);

        assertThat(bearer.client()).isEqualTo("dlh");
        assertThat(bearer.scopes()).containsExactly("events");
        assertThat(bearer.officer()).isEqualTo("st-7");
        assertThat(clients.seen).containsEntry("dlh", clock.instant());
        assertThat(factory.recall(token)).containsSame(bearer);
        provider.retire("kunci");
        assertThat(factory.recall(token)).isEmpty();
        refused(token, "provider's token does not count");
    }

    @Test
    void aProvidersTokenFollowsWhatItsClientMayHere() throws Exception {
        var token = vouched("dlh", "DLH", "events", "letters");
        factory.bearer(token, expected);
        standing.let("dlh", "DLH", "letters");
        assertThat(factory.recall(token)).isEmpty();

        var renewed = factory.bearer(token, expected);
        assertThat(renewed.scopes()).containsExactly("letters");
        assertThat(factory.bearer(token, expected)).isSameAs(renewed);
        assertThat(factory.recall(token)).containsSame(renewed);
    }

    @Test
    void aProvidersTokenOfAClientThatIsSuspendedSaysWhyItIsRefused() throws Exception {
        var token = vouched("app", null, "events");
        factory.bearer(token, expected);
        standing.suspend("app");

        for (var one : Set.of(token, vouched("app", null, "events"))) {
            assertThatThrownBy(() -> factory.bearer(one, expected))
                    .isInstanceOf(ParseException.class)
                    .cause()
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("no active client here");
        }
    }

    private String own(Map<String, Object> said) {
        var claims = Presented.claims(ISSUER, "dlh", clock.instant());
        claims.putAll(said);
        return Signer.sign(key, mapper, "at+jwt", claims);
    }

    private String vouched(String client, String agency, String... scopes) {
        var now = clock.instant();
        var said = new ProviderToken("kunci", client, agency, Set.of(scopes), "st-7", now, now.plusSeconds(600));
        return provider.of(said);
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> factory.bearer(token, expected))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(why);
    }
}
