package id.kironggo.search;

import id.kironggo.catalogue.ServiceSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of services. */
@Schema(name = "ServicePage", description = "A page of services, by code, or by fit where words were given")
public record ServicePage(
        @Schema(required = true) List<ServiceSummary> items,

        @Schema(description = "Cursor of the next page; absent at the end")
        String next,

        @Schema(
                examples = "false",
                description =
                        "Whether no service fits the words, and the general complaint (PENGADUAN-UMUM) is offered "
                                + "instead; absent without `q`")
        Boolean fallback) {}
