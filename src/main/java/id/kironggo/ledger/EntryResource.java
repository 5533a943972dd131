package id.kironggo.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Entries of the ledger over HTTP, for those whom they concern, the coordinator and the auditor. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class EntryResource {

    /** One JSON text a line. */
    static final String LINES = "application/x-ndjson";

    private final EntryDesk desk;
    private final Prover prover;
    private final LedgerExport export;
    private final CurrentCaller caller;

    EntryResource(EntryDesk desk, Prover prover, LedgerExport export, CurrentCaller caller) {
        this.desk = desk;
        this.prover = prover;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("/entries/{id}")
    @RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ})
    @Operation(operationId = "readLedgerEntry", summary = "Read an entry as it was recorded", description = """
            Canonical JSON (RFC 8785), byte for byte what the leaf hash is taken over: SHA-256(0x00 ‖ entry). `id` is a CloudEvent's.""")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = JsonNode.class)))
    public String read(@PathParam("id") String id) {
        return desk.read(id, caller.get());
    }

    @GET
    @Path("/entries/{id}/proof")
    @RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ})
    @Operation(operationId = "proveEntry", summary = "Prove that an entry is in the ledger", description = """
            By the tree of the newest checkpoint. 409 with Retry-After for as long as that doesn't cover the entry, a second at most.""")
    public InclusionView prove(@PathParam("id") String id) {
        return prover.inclusion(desk.recorded(id, caller.get()));
    }

    @GET
    @Path("/export")
    @Produces(LINES)
    @RolesAllowed(Scopes.AUDIT_READ)
    @Operation(operationId = "exportLedger", summary = "Export the ledger", description = """
            JSON lines in the order of positions, each `{position, leafHash, entry}`: the hash that the tree holds, and the canonical \
            entry as a string. Fewer lines than `limit` are the end. `java -jar … verify export` checks them against checkpoints that \
            were kept. The reading is recorded.""")
    @APIResponse(
            responseCode = "200",
            description = "Entries, one a line",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = String.class, maxLength = 50_000_000)))
    public String export(
            @Parameter(description = "The first position", example = "0")
                    @QueryParam("from")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(ProofResource.MOST)
                    long from,
            @Parameter(description = "How many, 1 to 1,000")
                    @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(1)
                    @Max(1000)
                    int limit) {
        return export.read(from, limit, caller.get());
    }
}
