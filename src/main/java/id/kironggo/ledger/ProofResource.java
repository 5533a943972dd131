package id.kironggo.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may ask of the ledger: what was signed, and that a hash is in it. */
@Path("/v1/ledger")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class ProofResource {

    private static final String CHECKPOINT = """
            kironggo.bondowosokab.go.id/6fde474c3c8d
            8
            XcnaecBllrBlhcoVhcnLHYnSKfxPkFKYXWsHbwAuW8I=

            \u2014 kironggo.bondowosokab.go.id/6fde474c3c8d timWtg…
            """;

    private static final String KEY =
            "kironggo.bondowosokab.go.id/6fde474c3c8d+b62996b6+AaCZu5+Y0hSgNQKrMooB8Y7xMiLOFeu/FU7BlgDpPlYP";

    static final String HASH = "^[A-Za-z0-9+/]{43}=$";
    /** The largest integer that JavaScript can hold. */
    static final long MOST = (1L << 53) - 1;

    private final Prover prover;

    ProofResource(Prover prover) {
        this.prover = prover;
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "readCheckpoint", summary = "Read the newest checkpoint", description = """
            A signed note (C2SP tlog-checkpoint): name of the log, number of entries, root of their Merkle tree, signature. It covers \
            an entry within a second. Keep it: whatever it covers can't be changed later without your noticing.""")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class, maxLength = 1000, examples = CHECKPOINT)))
    public String checkpoint() {
        return prover.checkpoint();
    }

    @GET
    @Path("/key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "readLedgerKey", summary = "Read the key that verifies checkpoints", description = """
            `name+id+base64`, as golang.org/x/mod/sumdb/note reads it (Ed25519). Get it once, keep it, and compare it with what others \
            got: a log that shows different keys to different people is lying. After a restore from backup it is another one.""")
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class, maxLength = 500, examples = KEY)))
    public String key() {
        return prover.key();
    }

    @GET
    @Path("/proof")
    @Operation(operationId = "proveInclusion", summary = "Prove that a leaf hash is in the ledger", description = """
            Who holds a receipt or an entry knows its leaf hash, SHA-256(0x00 ‖ entry). 404 as long as the tree of `treeSize` entries \
            doesn't hold it.""")
    public InclusionView inclusion(
            @Parameter(
                            description = "Leaf hash in standard Base64, percent-encoded",
                            example = "JQbzXZvn6fWXJ6H+1r/RHnhLxC3z7JrAzH2S6fU2Y9c=")
                    @QueryParam("leafHash")
                    @NotNull
                    @Pattern(regexp = HASH)
                    String leafHash,
            @Parameter(
                            description =
                                    "Number of entries of a checkpoint, at most the newest one's, which is meant where"
                                            + " it is absent",
                            example = "8")
                    @QueryParam("treeSize")
                    @Min(1)
                    @Max(MOST)
                    Long treeSize) {
        return prover.inclusion(Base64.getDecoder().decode(leafHash), treeSize);
    }

    @GET
    @Path("/consistency")
    @Operation(operationId = "proveConsistency", summary = "Prove that the ledger only grew", description = """
            From an older checkpoint's number of entries to a newer one's: that the newer tree begins with the older one, unchanged.""")
    public ConsistencyView consistency(
            @Parameter(description = "Number of entries of the older checkpoint", example = "6")
                    @QueryParam("from")
                    @NotNull
                    @Min(1)
                    @Max(MOST)
                    Long from,
            @Parameter(description = "Number of entries of the newer checkpoint; absent: of the newest", example = "8")
                    @QueryParam("to")
                    @Min(1)
                    @Max(MOST)
                    Long to) {
        return prover.consistency(from, to);
    }
}
