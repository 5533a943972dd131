package id.kironggo.openid;

import id.kironggo.platform.persistence.StartRefused;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Whose tokens count beside our own, as the operator configured it.
 *
 * @param issuer the {@code iss} of its tokens
 * @param keys where its keys are (RFC 7517); null: where its discovery document says
 * @param audience what must be in the {@code aud} of a token
 * @param client the claim that names the client
 * @param agency the claim that names the client's agency
 * @param scope the claim with the scopes
 * @param prefix what scopes begin with there, and not here; all that begins otherwise is none of ours
 * @param officer the claim with the staff id of the person who signed in; null: there is none
 */
record Provider(
        String issuer,
        URI keys,
        String audience,
        Claim client,
        Claim agency,
        Claim scope,
        String prefix,
        Optional<Claim> officer) {

    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1|\\[::1]|localhost");

    /** The one that is configured, if any. */
    static Optional<Provider> of(Config config) {
        Function<String, Optional<String>> told =
                name -> config.getOptionalValue(name, String.class).map(String::strip);
        return told.apply("kironggo.idp.issuer").map(issuer -> {
            if (issuer.equals(told.apply("kironggo.issuer").orElse(null))) {
                throw new StartRefused("KIRONGGO_IDP_ISSUER is the service's own (KIRONGGO_ISSUER).");
            }
            var keys = told.apply("kironggo.idp.jwks").map(url -> address("KIRONGGO_IDP_JWKS", url));
            var at = address("KIRONGGO_IDP_ISSUER", issuer);
            if (keys.isEmpty() && !isProtected(at)) {
                throw new StartRefused(
                        "KIRONGGO_IDP_ISSUER is plain http: whoever sits between could give us other keys. "
                                + "Name one by https, or say by KIRONGGO_IDP_JWKS where the keys are in your own network.");
            }
            return new Provider(
                    issuer,
                    keys.orElse(null),
                    told.apply("kironggo.idp.audience").orElse("kironggo"),
                    claim(told, "kironggo.idp.claim.client").orElse(new Claim("azp")),
                    claim(told, "kironggo.idp.claim.agency").orElse(new Claim("agency")),
                    claim(told, "kironggo.idp.claim.scope").orElse(new Claim("scope")),
                    told.apply("kironggo.idp.scope-prefix").orElse(""),
                    claim(told, "kironggo.idp.claim.officer"));
        });
    }

    /** Where it describes itself (OpenID Connect Discovery 1.0, section 4). */
    URI discovery() {
        return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /** Whether nobody on the way can change what it answers. */
    private static boolean isProtected(URI at) {
        return "https".equalsIgnoreCase(at.getScheme())
                || LOOPBACK.matcher(at.getHost()).matches();
    }

    private static Optional<Claim> claim(Function<String, Optional<String>> told, String name) {
        return told.apply(name).map(Claim::new);
    }

    private static URI address(String variable, String url) {
        try {
            var at = URI.create(url);
            boolean isWeb = "https".equalsIgnoreCase(at.getScheme()) || "http".equalsIgnoreCase(at.getScheme());
            if (isWeb && at.getHost() != null && at.getRawUserInfo() == null && at.getRawFragment() == null) {
                return at;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new StartRefused(
                variable + " is an address such as https://sso.example.go.id/realms/bondowoso, not \"" + url + "\".");
    }
}
