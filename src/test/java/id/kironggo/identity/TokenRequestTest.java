package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.identity.TokenRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's request for a token, read strictly. */
@Plain
class TokenRequestTest {

    private static final String FORM = "grant_type=client_credentials";

    @Test
    void theClientIsKnownByTheHeader() {
        var request = TokenRequest.of(basic("dlh:a:b"), FORM + "&scope=events+letters");

        assertThat(request).isEqualTo(new TokenRequest("client_credentials", "dlh", "a:b", "events letters"));
    }

    @Test
    void theClientIsKnownByTheForm() {
        var request = TokenRequest.of(null, FORM + "&client_id=dlh&client_secret=a%26b%3D");

        assertThat(request).isEqualTo(new TokenRequest("client_credentials", "dlh", "a&b=", null));
    }

    @Test
    void theHeaderIsDecodedOnceMoreAndItsSchemeHasNoCase() {
        var request = TokenRequest.of(basic("d%6Ch:a%3Ab").replace("Basic", "bASIC"), FORM);

        assertThat(request.clientId()).isEqualTo("dlh");
        assertThat(request.clientSecret()).isEqualTo("a:b");
    }

    @Test
    void whatHasNoValueIsAsIfItWereAbsent() {
        assertThat(TokenRequest.of(null, "grant_type=&scope&client_id=&client_id=dlh"))
                .isEqualTo(new TokenRequest(null, "dlh", null, null));
        assertThat(TokenRequest.of(null, "")).isEqualTo(new TokenRequest(null, null, null, null));
    }

    @Test
    void aParameterMayNotStandTwice() {
        refused(() -> TokenRequest.of(null, FORM + "&scope=a&scope=a"), Reason.INVALID_REQUEST, "stands twice");
    }

    @Test
    void aFormThatIsBadlyEncodedIsRefused() {
        refused(() -> TokenRequest.of(null, "scope=%zz"), Reason.INVALID_REQUEST, "not well encoded");
    }

    @Test
    void whoAuthenticatesInTwoWaysIsRefusedButMayRepeatItsId() {
        var header = basic("dlh:secret");
        refused(() -> TokenRequest.of(header, "client_id=dlh&client_secret=secret"), Reason.INVALID_REQUEST, "one way");
        refused(() -> TokenRequest.of(header, "client_id=kec-07"), Reason.INVALID_REQUEST, "one way");
        assertThat(TokenRequest.of(header, "client_id=dlh").clientSecret()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ", "Basic", "Basic ", "Basic %%%", "Basic bm9jb2xvbg==", "Digest x", ""})
    void aHeaderThatNamesNoClientIsRefused(String header) {
        refused(() -> TokenRequest.of(header, FORM), Reason.INVALID_CLIENT, "Unknown client");
    }

    @Test
    void onlyAFormIsAForm() {
        assertThat(TokenRequest.isForm("application/x-www-form-urlencoded")).isTrue();
        assertThat(TokenRequest.isForm("Application/X-WWW-Form-URLencoded ; charset=utf-8"))
                .isTrue();
        assertThat(TokenRequest.isForm("application/json")).isFalse();
        assertThat(TokenRequest.isForm(null)).isFalse();
    }

    @Test
    void onlyClientCredentialsAreSupported() {
        refused(
                new TokenRequest(null, "dlh", "s", null)::requireClientCredentials,
                Reason.INVALID_REQUEST,
                "grant_type");
        refused(
                new TokenRequest("password", "dlh", "s", null)::requireClientCredentials,
                Reason.UNSUPPORTED_GRANT_TYPE,
                "client_credentials");
        new TokenRequest("client_credentials", "dlh", "s", null).requireClientCredentials();
    }

    @Test
    void theScopesAskedForAreGrantedOnceEachAndAllWhereNoneIsNamed() {
        var client = client("requests:submit", "events");

        assertThat(asking(null).granted(client)).containsExactly("requests:submit", "events");
        assertThat(asking(" events  events ").granted(client)).containsExactly("events");
        refused(
                () -> asking("events audit:read").granted(client),
                Reason.INVALID_SCOPE,
                "may have: requests:submit events");
    }

    @Test
    void anErrorIsToldInTheWordsOfTheStandard() {
        var error = TokenError.of(Reason.INVALID_CLIENT.because("Why."));

        assertThat(error.error()).isEqualTo("invalid_client");
        assertThat(error.description()).isEqualTo("Why.");
        assertThat(Reason.INVALID_CLIENT.status()).isEqualTo(401);
        assertThat(Reason.INVALID_SCOPE.status()).isEqualTo(400);
    }

    private static TokenRequest asking(String scope) {
        return new TokenRequest("client_credentials", "dlh", "s", scope);
    }

    private static Client client(String... scopes) {
        return new Client(
                new NewClient("dlh", "DLH", ClientKind.AGENCY, "DLH", List.of(scopes), ""),
                new byte[32],
                Instant.EPOCH);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ThrowingCallable request, Reason reason, String words) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(words);
    }
}
