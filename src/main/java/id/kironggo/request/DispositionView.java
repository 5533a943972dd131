package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A disposition as it is shown. */
@Schema(
        name = "Disposition",
        description = "Who must act: a step of the procedure, a choice, the answer, or a supporting task")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispositionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) OfRequest request,
        @Schema(required = true) AgencyRef agency,
        @Schema(required = true) DispositionKind kind,
        @Schema(required = true) DispositionStatus status,

        @Schema(examples = "1", description = "Step of the procedure; absent for the answer")
        Integer step,

        @Schema(examples = "Surat rekomendasi camat", description = "What the procedure says is to be done")
        String task,

        @Schema(required = true) Instruction instruction,

        @Schema(description = "Who gave it, where somebody did by hand")
        AgencyRef forwardedBy,

        @Schema(description = "The coordinator ruled it") Boolean binding,

        @Schema(description = "A task that the lead must wait for")
        Boolean required,

        @Schema(description = "Tembusan: who may read the request, but not act on it")
        List<AgencyRef> carbonCopies,

        @Schema(description = "What the one wrote who gave it")
        String note,

        ReturnReason reason,
        CompletionResult result,

        @Schema(description = "What the one wrote who ended it")
        String closingNote,

        @Schema(required = true) Instant createdAt,
        Instant acceptedAt,
        Instant endedAt,
        @Schema(required = true) Instant dueAt,

        @Schema(
                description =
                        "How its due date came about; a disposition without days of its own goes by the request's promise")
        DeadlineView deadline,

        @Schema(required = true, description = "Open after its due date")
        boolean overdue,

        @Schema(
                description =
                        "Signed promise (JWS, ES256) that this action stands in the ledger; only in the answer to an action",
                examples = "eyJ0eXAiOi…")
        String receipt,

        @Schema(required = true, description = "What this caller may do to it now")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Its version, for If-Match")
        String etag) {

    /** The request of a disposition. */
    @Schema(name = "RequestLine")
    public record OfRequest(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "BWS-7F3K-92XQ-5")
            String ticket,

            @Schema(required = true, examples = "BANSOS-USUL")
            String service,

            @Schema(required = true) RequestStatus status) {}

    /** A page of the work list. */
    @Schema(name = "DispositionPage", description = "A part of a work list")
    public record DispositionPage(
            @Schema(required = true) List<DispositionView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
