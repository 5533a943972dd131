package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client as it is read. */
@Schema(name = "Client", description = "A system that calls: of an agency, or an app, which belongs to none")
public record ClientView(
        @Schema(required = true, examples = "dlh-pengaduan", description = "`client_id`, for good")
        String id,

        @Schema(required = true, examples = "Sistem pengaduan DLH")
        String name,

        @Schema(required = true) ClientKind kind,

        @Schema(description = "Whose it is; absent for an APP")
        AgencyRef agency,

        @Schema(required = true, description = "The most that its tokens may have")
        List<String> scopes,

        @Schema(required = true, description = "Whether each change that it makes must name the officer")
        boolean officerRequired,

        @Schema(required = true) ClientStatus status,

        @Schema(required = true, examples = "Aktif", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(
                examples = "contoh-rahasia-yang-dibuat-buat",
                description = "`client_secret`: 256 random bits, base64url. Only in the answer that made the client")
        String secret,

        @Schema(description = "Until when the secret before the present one counts too; absent where none does")
        Instant previousSecretUntil,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "When it got its first token; absent before")
        Instant firstSeenAt,

        @Schema(description = "When it last got a token, to the minute; absent before its first")
        Instant lastSeenAt,

        @Schema(description = "When it last read the event feed, to the minute; absent: never")
        Instant feedUsedAt,

        @Schema(required = true, description = "What this caller may do to it now: amend, rotate-secret, revoke")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of clients. */
    @Schema(name = "ClientPage", description = "A part of a list of clients, by id")
    public record ClientPage(
            @Schema(required = true) List<ClientView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
