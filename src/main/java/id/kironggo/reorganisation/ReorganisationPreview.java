package id.kironggo.reorganisation;

import id.kironggo.agency.AgencyRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would move. */
@Schema(name = "ReorganisationPreview", description = "What would pass to the successor; nothing has moved yet")
public record ReorganisationPreview(
        @Schema(required = true) AgencyRef agency,
        @Schema(required = true) ReorganisationKind kind,
        @Schema(required = true) AgencyRef successor,
        @Schema(required = true) Moved moves,

        @Schema(required = true, examples = "6f1c2b…", description = "To be sent along when it is carried out")
        String preview) {

    /** How much of each kind. */
    @Schema(name = "ReorganisedEstate")
    public record Moved(
            @Schema(
                    required = true,
                    examples = "12",
                    description = "Requests under way in which it has a part, or will have")
            long requests,

            @Schema(required = true, examples = "9", description = "Its open dispositions, which keep their due dates")
            long dispositions,

            @Schema(required = true, examples = "140", description = "Requests that it owns and that have ended")
            long endedRequests,

            @Schema(required = true, description = "Codes of its services")
            List<String> services,

            @Schema(required = true, examples = "2", description = "Routing rules that name it")
            int rules,

            @Schema(required = true, description = "Ids of its clients, which work for the successor from now on")
            List<String> clients,

            @Schema(required = true, description = "Codes of agencies that stand under it")
            List<String> agencies) {}
}
