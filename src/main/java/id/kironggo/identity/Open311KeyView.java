package id.kironggo.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An app's Open311 key, which is shown this once. */
@Schema(
        name = "Open311Key",
        description = "An app's new Open311 key; it is stored hashed, and shown in this answer only")
public record Open311KeyView(
        @Schema(required = true, examples = "lapor-warga", description = "`client_id`")
        String id,

        @Schema(
                required = true,
                examples = "contoh-kunci-yang-dibuat-buat",
                description = "`api_key` of GeoReport v2: 256 random bits, base64url")
        String key,

        @Schema(required = true, examples = "\"4\"", description = "Version of the client, for If-Match")
        String etag) {}
