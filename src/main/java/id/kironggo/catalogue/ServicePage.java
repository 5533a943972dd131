package id.kironggo.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of services. */
@Schema(name = "ServicePage", description = "A page of services, by code")
public record ServicePage(
        @Schema(required = true) List<ServiceSummary> items,

        @Schema(description = "Cursor of the next page; absent at the end")
        String next) {}
