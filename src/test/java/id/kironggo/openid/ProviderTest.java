package id.kironggo.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.persistence.StartRefused;
import id.kironggo.platform.problem.ProblemException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a provider is configured, and where in its tokens things stand. */
@Plain
class ProviderTest {

    private static final String ISSUER = "https://sso.example.go.id/realms/bondowoso";
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @Test
    void withoutAnIssuerThereIsNone() {
        assertThat(Provider.of(config(Map.of()))).isEmpty();
        assertThat(Provider.of(config(Map.of("kironggo.idp.issuer", "")))).isEmpty();
        assertThat(Provider.of(config(Map.of("kironggo.idp.jwks", ISSUER)))).isEmpty();
    }

    @Test
    void anIssuerIsEnoughForKeycloak() {
        var provider = provider(Map.of()).orElseThrow();
        assertThat(provider)
                .isEqualTo(new Provider(
                        ISSUER,
                        null,
                        "kironggo",
                        new Claim("azp"),
                        new Claim("agency"),
                        new Claim("scope"),
                        "",
                        Optional.empty()));
        assertThat(provider.discovery()).hasToString(ISSUER + "/.well-known/openid-configuration");
        assertThat(provider(Map.of("kironggo.idp.issuer", "https://sso.example.go.id/"))
                        .orElseThrow()
                        .discovery())
                .hasToString("https://sso.example.go.id/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @CsvSource({
        "kironggo.idp.issuer, sso.example.go.id, KIRONGGO_IDP_ISSUER is an address",
        "kironggo.idp.issuer, ftp://sso.example.go.id, KIRONGGO_IDP_ISSUER is an address",
        "kironggo.idp.issuer, https://a b, KIRONGGO_IDP_ISSUER is an address",
        "kironggo.idp.issuer, http://sso.example.go.id/realms/x, KIRONGGO_IDP_ISSUER is plain http",
        "kironggo.idp.issuer, http://localhost.example.go.id, KIRONGGO_IDP_ISSUER is plain http",
        "kironggo.idp.issuer, https://kironggo.example.go.id, KIRONGGO_IDP_ISSUER is the service's own",
        "kironggo.idp.jwks, /certs, KIRONGGO_IDP_JWKS is an address",
        "kironggo.idp.jwks, https://u:p@sso.example.go.id/certs, KIRONGGO_IDP_JWKS is an address"
    })
    void aSettingThatCantBeMeantStopsTheStart(String name, String value, String why) {
        assertThatThrownBy(() -> provider(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void plainHttpIsForOnesOwnMachineAndForANamedPlaceOfKeys() {
        assertThat(provider(Map.of("kironggo.idp.issuer", "http://127.0.0.1:8180/realms/x")))
                .isPresent();
        assertThat(provider(Map.of(
                        "kironggo.idp.issuer", "http://sso.example.go.id/realms/x",
                        "kironggo.idp.jwks", "http://keycloak:8080/realms/x/protocol/openid-connect/certs")))
                .isPresent();
    }

    @Test
    void thingsStandWhereTheSettingsSay() {
        var token = read(
                Map.of(
                        "kironggo.idp.claim.client", "client_id",
                        "kironggo.idp.claim.agency", "https://kironggo.example.go.id/agency",
                        "kironggo.idp.claim.scope", "resource_access/kironggo/roles",
                        "kironggo.idp.scope-prefix", "kironggo-",
                        "kironggo.idp.claim.officer", "staff/id",
                        "kironggo.idp.audience", "backbone"),
                Map.of(
                        "aud", "backbone",
                        "client_id", "dlh",
                        "https://kironggo.example.go.id/agency", "DLH",
                        "resource_access",
                                Map.of(
                                        "kironggo",
                                        Map.of("roles", List.of("kironggo-letters", "events", "kironggo-apis"))),
                        "staff", Map.of("id", "st-1")));
        assertThat(token.client()).isEqualTo("dlh");
        assertThat(token.agency()).isEqualTo("DLH");
        assertThat(token.scopes()).containsExactlyInAnyOrder("letters", "apis");
        assertThat(token.officer()).isEqualTo("st-1");
        assertThat(token.kid()).isEqualTo("k");
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void whereNothingStandsThereIsNothing() {
        var token = read(
                Map.of(
                        "kironggo.idp.claim.scope",
                        "resource_access/kironggo/roles",
                        "kironggo.idp.claim.officer",
                        "staff/id"),
                Map.of("azp", "demo-app", "aud", "kironggo", "resource_access", "none", "staff", 7));
        assertThat(token.agency()).isNull();
        assertThat(token.scopes()).isEmpty();
        assertThat(token.officer()).isNull();
        assertThatThrownBy(() -> read(Map.of(), Map.of("aud", "kironggo")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no fitting claim azp");
    }

    private static ProviderToken read(Map<String, String> settings, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.putAll(Map.of("iss", ISSUER, "iat", NOW.getEpochSecond(), "exp", NOW.getEpochSecond() + 300));
        return new SignedClaims(provider(settings).orElseThrow(), "JWT", JsonUtil.toJson(all)).read("k", NOW);
    }

    private static Optional<Provider> provider(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("kironggo.idp.issuer", ISSUER));
        all.putAll(settings);
        return Provider.of(config(all));
    }

    private static org.eclipse.microprofile.config.Config config(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("kironggo.issuer", "https://kironggo.example.go.id"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "uji", 100))
                .build();
    }
}
