package id.kironggo.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** Getting a token, and what is told of tokens. */
@QuarkusTest
class TokenTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kironggo.issuer")
    String issuer;

    @Test
    void aClientGetsATokenByHttpBasic() {
        granted(ask("dlh"))
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600))
                .body("scope", containsString("requests:work"));
    }

    @Test
    void aClientGetsATokenByTheForm() {
        granted(ask().formParam("client_id", "demo-app").formParam("client_secret", "demo-demo-app"))
                .body("scope", equalTo("requests:submit events"));
    }

    @Test
    void httpBasicCredentialsMayBeFormEncoded() {
        granted(ask().auth().preemptive().basic("demo%2Dapp", "demo%2Ddemo%2Dapp"));
    }

    @Test
    void aClientMayAskForFewerScopes() {
        granted(ask("dlh").formParam("scope", "events letters")).body("scope", equalTo("events letters"));
        granted(ask("dlh").formParam("scope", "")).body("scope", containsString("requests:work"));
    }

    @Test
    void aScopeTheClientLacksIsRefused() {
        refused(ask("demo-app").formParam("scope", "events audit:read"), 400, "invalid_scope");
        refused(ask("demo-app").formParam("scope", " "), 400, "invalid_scope");
    }

    @Test
    void aWrongSecretAndAnUnknownClientAreAnsweredAlike() {
        var wrong = refused(ask().auth().preemptive().basic("bpbd", "demo-dlh"), 401, "invalid_client")
                .header("WWW-Authenticate", startsWith("Basic"))
                .extract()
                .asString();
        var unknown = refused(ask().auth().preemptive().basic("nobody", "demo-dlh"), 401, "invalid_client")
                .header("WWW-Authenticate", startsWith("Basic"))
                .extract()
                .asString();
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void credentialsThatAreNoneAreRefused() {
        refused(ask(), 401, "invalid_client");
        refused(ask().header("Authorization", "Basic"), 401, "invalid_client");
        refused(ask().header("Authorization", "Basic %%%"), 401, "invalid_client");
        refused(ask().header("Authorization", "Basic ZGxo"), 401, "invalid_client");
        refused(ask().header("Authorization", "Bearer " + Tokens.of("dlh")), 401, "invalid_client");
        refused(ask().auth().preemptive().basic("d%00h", "demo-dlh"), 401, "invalid_client");
        refused(ask().auth().preemptive().basic("dlh", ""), 401, "invalid_client");
    }

    @Test
    void authenticatingTwiceIsRefused() {
        refused(ask("dlh").formParam("client_secret", "demo-dlh"), 400, "invalid_request");
        refused(ask("dlh").formParam("client_id", "bpbd"), 400, "invalid_request");
        granted(ask("dlh").formParam("client_id", "dlh"));
    }

    @Test
    void onlyClientCredentialsAreSupported() {
        var basic = given().auth().preemptive().basic("dlh", "demo-dlh");
        refused(basic.formParam("grant_type", "password"), 400, "unsupported_grant_type");
        refused(given().auth().preemptive().basic("dlh", "demo-dlh"), 400, "invalid_request");
        refused(ask().formParam("grant_type", "client_credentials"), 400, "invalid_request");
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        refused(given().contentType("application/json").body("{\"grant_type\": \"x\"}"), 400, "invalid_request");
        refused(given().contentType("application/json").body("grant_type"), 400, "invalid_request");
        refused(form("grant_type=%zz"), 400, "invalid_request");
        refused(form(""), 400, "invalid_request");
        refused(form("&&=&grant_type"), 400, "invalid_request");
        form("grant_type=" + "x".repeat(300_000)).post("/oauth2/token").then().statusCode(413);
    }

    @Test
    void afterTenWrongSecretsAClientWaitsAMinute() {
        var id = "guessed-" + UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            refused(ask().auth().preemptive().basic(id, "guess-" + i), 401, "invalid_client");
        }
        ask().auth()
                .preemptive()
                .basic(id, "guess")
                .post("/oauth2/token")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "60");
        granted(ask("dlh"));
    }

    @Test
    void aTokenIsVerifiedByThePublishedKeys() throws Exception {
        var keys = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys.kty", everyItem(equalTo("EC")))
                .body("keys.d", everyItem(nullValue()))
                .extract()
                .asString();
        var verified = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer(issuer)
                .setExpectedAudience("kironggo")
                .setRequireJwtId()
                .build()
                .process(Tokens.of("dlh"));
        var claims = verified.getJwtClaims();
        assertThat(claims.getClaimsMap().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "client_id", "agency", "scope", "iat", "exp", "jti");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("DLH");
        assertThat(claims.getSubject())
                .isEqualTo(claims.getStringClaimValue("client_id"))
                .isEqualTo("dlh");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
    }

    @Test
    void theServerDescribesItself() {
        given().get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public"))
                .body("issuer", equalTo(issuer))
                .body("token_endpoint", equalTo(issuer + "/oauth2/token"))
                .body("jwks_uri", equalTo(issuer + "/.well-known/jwks.json"))
                .body("grant_types_supported", contains("client_credentials"))
                .body("response_types_supported", empty())
                .body("token_endpoint_auth_methods_supported", contains("client_secret_basic", "client_secret_post"))
                .body("scopes_supported", hasSize(12));
    }

    @Test
    void aClientLearnsWhoItIs() {
        me("diskominfo")
                .header("Cache-Control", "private, no-store")
                .body("clientId", equalTo("diskominfo"))
                .body("kind", equalTo("COORDINATOR"))
                .body("agency.code", equalTo("DISKOMINFO"))
                .body("agency.name", startsWith("Dinas Komunikasi"))
                .body("scopes", hasItems("registry:write", "requests:work"))
                .body("expiresAt", matchesPattern(".+\\+07:00"));
        me("demo-app")
                .body("agency", nullValue())
                .body("name", notNullValue())
                .body("scopes", contains("events", "requests:submit"));
        me("inspektorat").body("scopes", hasItems("audit:read", "letters"));
        me("setda").body("scopes", hasItems("insight:read", "letters"));
    }

    @Test
    void noSecretAndNoPrivateKeyIsStoredInClear() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select c::text, secret_hash from client c")) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).doesNotContain("demo-demo-app", "demo-dlh");
                    assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
                            .doesNotContain("demo-");
                }
            }
            try (var rows = statement.executeQuery("select get_byte(private_key, 0) from signing_key")) {
                assertThat(rows.next()).isTrue();
                // a key in clear would begin as an ASN.1 sequence
                assertThat(rows.getInt(1)).isNotEqualTo(0x30);
            }
        }
    }

    @Test
    void aNewClientIsAFact() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select canonical from ledger_entry where subject = 'clients/dlh'");
                var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .contains("client.created", "agency:DLH")
                    .doesNotContain("demo-dlh");
            assertThat(rows.next()).isFalse();
        }
    }

    private static RequestSpecification ask() {
        return given().formParam("grant_type", "client_credentials");
    }

    private static RequestSpecification ask(String client) {
        return ask().auth().preemptive().basic(client, "demo-" + client);
    }

    private static ValidatableResponse me(String client) {
        return given().auth().oauth2(Tokens.of(client)).get("/v1/me").then().statusCode(200);
    }

    private static RequestSpecification form(String body) {
        return given().contentType("application/x-www-form-urlencoded").body(body);
    }

    private static ValidatableResponse granted(RequestSpecification request) {
        return request.post("/oauth2/token").then().statusCode(200).body("access_token", not(equalTo("")));
    }

    private static ValidatableResponse refused(RequestSpecification request, int status, String error) {
        return request.post("/oauth2/token")
                .then()
                .statusCode(status)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("error", equalTo(error))
                .body("error_description", notNullValue());
    }
}
