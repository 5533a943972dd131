package id.kironggo.rehearsal;

import id.kironggo.agency.AgencyRef;
import id.kironggo.request.Outcome;
import id.kironggo.request.RequestStatus;
import id.kironggo.request.Understudy;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agencies did, and where the request stands. */
@Schema(name = "Play", description = "What the agencies did one after another, and where the request stands now")
public record PlayView(
        @Schema(required = true, description = "Id of the request")
        UUID request,

        @Schema(required = true, examples = "BWS-7F3K-92XQ-5", description = "Its ticket")
        String ticket,

        @Schema(required = true, description = "Its status now")
        RequestStatus status,

        @Schema(description = "How it was resolved; absent until it is")
        Outcome outcome,

        @Schema(required = true, description = "The moves in order")
        List<Move> moves,

        @Schema(required = true, description = "For whom it waits now")
        Understudy.Pause pause,

        @Schema(
                required = true,
                examples = "[\"photos\"]",
                description = "Fields of the documents that must be handed in, where it waits for those")
        List<String> missing) {

    /** One move. */
    @Schema(name = "PlayMove", description = "What an agency did, as its client would do it")
    public record Move(
            @Schema(required = true, description = "The agency that acted")
            AgencyRef agency,

            @Schema(required = true, examples = "accept", description = "The action, as in `actions` of a disposition")
            String action,

            @Schema(examples = "2", description = "Number of the step in the procedure; absent where it is none")
            Integer step) {}
}
