package id.kironggo.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public half of a signing key as others read it (RFC 7517). */
@Schema(name = "PublicKey", description = "A public key, P-256 for ES256 (RFC 7517, RFC 7518)")
public record PublicJwk(
        @Schema(required = true, examples = "EC", description = "Key type")
        String kty,

        @Schema(required = true, examples = "P-256", description = "Curve")
        String crv,

        @Schema(required = true, description = "X coordinate, base64url")
        String x,

        @Schema(required = true, description = "Y coordinate, base64url")
        String y,

        @Schema(required = true, description = "Key id: thumbprint of the key (RFC 7638), as in the header of a token")
        String kid,

        @Schema(required = true, examples = "sig") String use,
        @Schema(required = true, examples = "ES256") String alg) {

    static PublicJwk es256(String kid, String x, String y) {
        return new PublicJwk("EC", "P-256", x, y, kid, "sig", "ES256");
    }
}
