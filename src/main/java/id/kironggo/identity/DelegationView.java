package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation as it is read. */
@Schema(name = "Delegation", description = "An agency lets another act for it")
public record DelegationView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "For whom") AgencyRef from,

        @Schema(required = true, description = "Who may act")
        AgencyRef to,

        @Schema(required = true, description = "Codes of services; empty: all")
        List<String> services,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant expiresAt,

        @Schema(description = "Absent unless it was revoked")
        Instant revokedAt,

        @Schema(required = true, description = "Whether it counts now")
        boolean inForce,

        @Schema(required = true, description = "What this caller may do to it now")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Its version, for If-Match")
        String etag) {

    /** A page of delegations. */
    @Schema(name = "DelegationPage", description = "A part of a list of delegations, the latest first")
    public record DelegationPage(
            @Schema(required = true) List<DelegationView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
