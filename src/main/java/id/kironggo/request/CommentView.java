package id.kironggo.request;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a request. */
@Schema(name = "Comment", description = "Something said about a request")
public record CommentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Author author,

        @Schema(description = "Whose officer said it; absent where the citizen did")
        AgencyRef agency,

        @Schema(required = true) Visibility visibility,

        @Schema(required = true, examples = "Petugas datang besok pagi.")
        String text,

        @Schema(required = true) Instant at) {

    /** On whose side somebody speaks. */
    public enum Author {
        AGENCY,
        APPLICANT
    }

    /** A page of comments. */
    @Schema(name = "CommentPage", description = "A part of a conversation, in order")
    public record CommentPage(
            @Schema(required = true) List<CommentView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
