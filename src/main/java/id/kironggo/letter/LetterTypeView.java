package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRef;
import id.kironggo.platform.text.Text;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a letter type as it is read. */
@Schema(name = "LetterType", description = "A version of a letter type; it never changes")
public record LetterTypeView(
        @Schema(required = true, examples = "PERMINTAAN-DATA")
        String code,

        @Schema(required = true, examples = "1", description = "Number of this version, from 1")
        int version,

        @Schema(required = true, description = "The agency that laid it down; only it makes new versions")
        AgencyRef owner,

        @Schema(required = true) Text title,

        @Schema(examples = "Permintaan data antarperangkat daerah")
        String description,

        @Schema(required = true, implementation = Object.class, description = "JSON Schema 2020-12 of `body`")
        JsonNode schema,

        @Schema(required = true, description = "When this version was made")
        Instant madeAt,

        @Schema(required = true, examples = "[\"write\"]", description = "What this caller may do to it now")
        List<String> actions,

        @Schema(required = true, examples = "\"1\"", description = "Number of the newest version, for If-Match")
        String etag) {

    /** A page of letter types. */
    @Schema(
            name = "LetterTypePage",
            description = "A part of the list of letter types, by code, each in its newest version")
    public record LetterTypePage(
            @Schema(required = true) List<LetterTypeView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
