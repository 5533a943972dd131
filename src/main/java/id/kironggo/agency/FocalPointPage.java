package id.kironggo.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of an agency's focal points. */
@Schema(name = "FocalPointPage", description = "Focal points in the order of their appointment")
public record FocalPointPage(
        @Schema(required = true) List<FocalPointView> items,

        @Schema(description = "Cursor of the next page; absent on the last")
        String next) {}
