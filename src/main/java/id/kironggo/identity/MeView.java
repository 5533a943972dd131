package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the token in hand stands for. */
@Schema(name = "Me", description = "The client that a token stands for")
public record MeView(
        @Schema(required = true, examples = "dispendukcapil", description = "Id of the client")
        String clientId,

        @Schema(required = true, examples = "Dinas Kependudukan dan Pencatatan Sipil")
        String name,

        @Schema(required = true) ClientKind kind,

        @Schema(description = "The client's agency; absent for an app")
        AgencyRef agency,

        @Schema(required = true, description = "Scopes of this token, which may be fewer than the client's")
        List<String> scopes,

        @Schema(required = true, description = "When this token expires")
        Instant expiresAt) {}
