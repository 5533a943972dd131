package id.kironggo.catalogue;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.TakesImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue as a whole over HTTP. */
@Path("/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.REGISTRY_WRITE)
@Tag(name = "Catalogue")
public class CatalogueResource {

    private final CatalogueTransfer transfer;
    private final CurrentCaller caller;

    CatalogueResource(CatalogueTransfer transfer, CurrentCaller caller) {
        this.transfer = transfer;
        this.caller = caller;
    }

    @GET
    @Path("export")
    @Operation(
            operationId = "exportCatalogue",
            summary = "Export the catalogue",
            description =
                    "All services in force and all drafts, by code, as one document that `importCatalogue` takes. The "
                            + "same catalogue always gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = CatalogueDocument.class)))
    public CatalogueDocument export() {
        return transfer.export();
    }

    @POST
    @Path("import")
    @TakesImport
    @Idempotent
    @Operation(
            operationId = "importCatalogue",
            summary = "Import a catalogue",
            description =
                    "Makes each service that the document names what it says there, all or nothing: what is in force "
                            + "otherwise is replaced by a new version, drafts are replaced or discarded; what is the same already "
                            + "stays untouched. A document that is `whole` also retires what it doesn't name. 20 MiB and 128 levels "
                            + "at most.")
    @APIResponse(
            responseCode = "200",
            description = "What it changed",
            content = @Content(schema = @Schema(implementation = ImportOutcome.class)))
    public ImportOutcome take(@Valid @NotNull CatalogueDocument command) {
        return transfer.take(command, caller.get());
    }
}
