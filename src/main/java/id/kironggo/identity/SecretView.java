package id.kironggo.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client's new secret, which is shown this once. */
@Schema(name = "ClientSecret", description = "A new secret; it is stored hashed, and shown in this answer only")
public record SecretView(
        @Schema(required = true, examples = "dlh", description = "`client_id`")
        String id,

        @Schema(
                required = true,
                examples = "contoh-rahasia-yang-dibuat-buat",
                description = "`client_secret`: 256 random bits, base64url")
        String secret,

        @Schema(
                required = true,
                examples = "2026-11-28T08:00:00+07:00",
                description = "Until when the secret before it counts as well; one before that no longer does")
        Instant previousSecretUntil,

        @Schema(required = true, examples = "\"4\"", description = "Version of the client, for If-Match")
        String etag) {}
