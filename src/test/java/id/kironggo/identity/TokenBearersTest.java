package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.openid.ProviderToken;
import id.kironggo.openid.VouchedTokens;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who bears a token, for what is served beside JAX-RS, and who of the staff acts by it. */
@Plain
class TokenBearersTest {

    private static final Caller DLH = Caller.client("dlh", "DLH", Set.of("events"));
    private static final Caller APP = Caller.client("app", null, Set.of("events"));

    private final Clock clock = Clock.fixed(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    private final ObjectMapper mapper = new ObjectMapper();
    private final HeldStanding standing = new HeldStanding();
    private final VouchedTokens provider = new VouchedTokens();
    private SigningKey key;
    private TokenBearers bearers;

    @BeforeEach
    void make() throws Exception {
        standing.let("dlh", "DLH", "events", "letters");
        standing.let("app", null, "events");
        key = SigningKey.generate(clock.instant());
        var registry = new ClientRegistry(new RememberedClients(), Keyring.secrets(), null, null, clock);
        var tokens = new KeyedPrincipalFactory(
                new HeldKeys(key), standing, new ProviderBearers(provider, standing, registry), mapper, clock);
        var expected = new JWTAuthContextInfo();
        expected.setIssuedBy("https://kironggo.example");
        expected.setExpectedAudience(Set.of("kironggo"));
        bearers = new TokenBearers(tokens, standing, expected);
    }

    @Test
    void aTokenStandsForItsClientAndIsRecalledOnceItWasVerified() {
        var bearer = "Bearer " + token("dlh", "DLH");
        assertThat(bearers.recall(bearer, null, false)).isEmpty();

        assertThat(bearers.verify(bearer, null, false)).isEqualTo(DLH);
        assertThat(bearers.recall(bearer, null, false)).contains(DLH);
        assertThat(bearers.recall(bearer.replace("Bearer ", "bEARER   ") + " ", null, true))
                .contains(DLH);
        assertThat(bearers.recall(bearer.replace("Bearer ", "Basic "), null, false))
                .isEmpty();
        assertThat(bearers.recall(null, null, false)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Basic ZGxoOmRlbW8=", "Bearer nonsense", "Bearer a.b.c"})
    void whoBearsNoTokenIsToldWhereToGetOne(String authorization) {
        assertThatThrownBy(() -> bearers.verify(authorization, null, false))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.UNAUTHENTICATED);
                    assertThat(e.detail().en()).startsWith("Ask for a token at /oauth2/token");
                });
    }

    @Test
    void whyAProvidersTokenIsRefusedIsTold() {
        var token = vouched("nobody", null, null);

        assertThatThrownBy(() -> bearers.verify("Bearer " + token, null, false))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.UNAUTHENTICATED);
                    assertThat(e.detail().en()).startsWith("There is no active client here");
                });
    }

    @Test
    void whoOfTheStaffActsIsToldByTheHeaderButForAnAppWhichHasNone() {
        var bearer = "Bearer " + token("dlh", "DLH");
        assertThat(bearers.verify(bearer, "st-7", true)).isEqualTo(DLH.through("st-7"));
        assertThat(bearers.recall(bearer, "st-8", false)).contains(DLH.through("st-8"));
        assertThat(bearers.verify("Bearer " + token("app", null), "st-7", true)).isEqualTo(APP);
    }

    @Test
    void anOfficersIdIsNeverANumberOfState() {
        var bearer = "Bearer " + token("dlh", "DLH");
        bearers.verify(bearer, null, false);

        for (var number : Set.of("3511074501909999", "Contoh Petugas")) {
            refusedForItsOfficer(() -> bearers.verify(bearer, number, false));
            refusedForItsOfficer(() -> bearers.recall(bearer, number, false));
        }
    }

    @Test
    void whoMustNameItsOfficerMayReadWithoutAndChangesNothing() {
        var bearer = "Bearer " + token("dlh", "DLH");
        standing.mustName.add("dlh");

        assertThat(bearers.verify(bearer, null, false)).isEqualTo(DLH);
        refusedForItsOfficer(() -> bearers.verify(bearer, null, true));
        refusedForItsOfficer(() -> bearers.recall(bearer, null, true));
        assertThat(bearers.verify(bearer, "st-7", true)).isEqualTo(DLH.through("st-7"));
    }

    @Test
    void whoSignedInAtTheProviderIsTheOfficerAndNoOther() {
        standing.mustName.add("dlh");
        var bearer = "Bearer " + vouched("dlh", "DLH", "st-1203");

        assertThat(bearers.verify(bearer, null, true)).isEqualTo(DLH.through("st-1203"));
        assertThat(bearers.verify(bearer, "st-1203", true)).isEqualTo(DLH.through("st-1203"));
        refusedForItsOfficer(() -> bearers.verify(bearer, "st-9", true));
    }

    @Test
    void whetherAClientStillIsWhatItWasIsAskedOfItsStanding() {
        assertThat(bearers.bears("dlh", "DLH", Set.of("letters"))).isTrue();
        assertThat(bearers.bears("dlh", "DLH", Set.of("apis"))).isFalse();
        assertThat(bearers.bears("dlh", null, Set.of())).isFalse();
    }

    private String token(String client, String agency) {
        var claims = Presented.claims("https://kironggo.example", client, clock.instant());
        if (agency != null) {
            claims.put("agency", agency);
        }
        return Signer.sign(key, mapper, "at+jwt", claims);
    }

    private String vouched(String client, String agency, String officer) {
        var now = clock.instant();
        return provider.of(
                new ProviderToken("kunci", client, agency, Set.of("events"), officer, now, now.plusSeconds(600)));
    }

    private static void refusedForItsOfficer(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.faults())
                .extracting(Fault::pointer)
                .containsExactly("/header/Acting-Officer"));
    }
}
