package id.kironggo.identity;

import id.kironggo.ledger.EntryDesk;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts for what happened without an answer that could carry one, signed when they are asked for. */
@Path("/v1/ledger/entries/{id}/receipt")
@Tag(name = "Ledger")
public class ReceiptResource {

    /** A JWT as such (RFC 7519 section 10.3.1). */
    static final String JWT = "application/jwt";

    private final EntryDesk desk;
    private final Receipts receipts;
    private final CurrentCaller caller;

    ReceiptResource(EntryDesk desk, Receipts receipts, CurrentCaller caller) {
        this.desk = desk;
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @Produces(JWT)
    @RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ})
    @Operation(operationId = "readReceipt", summary = "Get a receipt for an entry", description = """
            A signed promise (JWS, ES256) that the entry stands in the ledger, as submissions, actions and sent letters carry it in \
            their answers; for calls between agencies, whose entries the feed tells under `calls/` and X-Exchange-Id, and for whatever \
            else the caller may read. `java -jar … verify receipt` checks it, and redeems it with a proof.""")
    @APIResponse(
            responseCode = "200",
            description = "The receipt, a compact JWS",
            content =
                    @Content(
                            mediaType = JWT,
                            schema =
                                    @Schema(implementation = String.class, maxLength = 2000, examples = "eyJ0eXAiOi…")))
    public String read(@PathParam("id") String id) {
        return receipts.of(desk.recorded(id, caller.get()));
    }
}
