package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as it is read. */
@Schema(name = "Invitation", description = "Lets whoever has its code make one client, once, without a token")
public record InvitationView(
        @Schema(required = true) UUID id,

        @Schema(
                examples = "0000-1111-2222-3333-4444-5555-6666",
                description = "The code: 140 random bits, stored hashed. Only in the answer that made the invitation")
        String code,

        @Schema(required = true) ClientKind kind,

        @Schema(description = "Whose client it will be; absent for an APP")
        AgencyRef agency,

        @Schema(required = true, description = "Scopes that the client will have")
        List<String> scopes,

        @Schema(required = true) InvitationStatus status,

        @Schema(required = true, examples = "Terbuka", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Until when the code counts: 7 days from its making")
        Instant expiresAt,

        @Schema(examples = "dlh-7f3k92xq", description = "Id of the client that was made by it; absent before")
        String client,

        @Schema(required = true, description = "What this caller may do to it now: withdraw")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of invitations. */
    @Schema(name = "InvitationPage", description = "A part of a list of invitations, the latest first")
    public record InvitationPage(
            @Schema(required = true) List<InvitationView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
