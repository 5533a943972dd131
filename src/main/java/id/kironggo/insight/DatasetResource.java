package id.kironggo.insight;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The data sets over HTTP, for portals to harvest. */
@Path("/v1/datasets")
@Tag(name = "Insight")
public class DatasetResource {

    private static final String JSON_LD = "application/ld+json";

    private final Datasets datasets;

    DatasetResource(Datasets datasets) {
        this.datasets = datasets;
    }

    @GET
    @Produces(JSON_LD)
    @PermitAll
    @Operation(
            operationId = "listDatasets",
            summary = "List the open data sets",
            description =
                    "The statistics as a catalogue of DCAT 3 in JSON-LD, for Satu Data (Perpres 39/2019): publisher,"
                            + " licence, how often they change, and where they are in JSON and CSV.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    public ObjectNode list() {
        return datasets.catalogue();
    }
}
