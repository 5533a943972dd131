package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.agency.AgencyRef;
import id.kironggo.file.FileStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a request as it is listed; name, type and number only to whom its content may be given now. */
@Schema(
        name = "Document",
        description = "A document of a request; `name`, `type` and `number` only to who may fetch it now")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) DocumentKind kind,

        @Schema(examples = "villageLetter", description = "Which of the documents that the service asks for")
        String field,

        @Schema(examples = "Surat keterangan") String type,
        @Schema(examples = "460/12/430.9.3/2026") String number,

        @Schema(description = "Last day on which it is valid")
        LocalDate validUntil,

        @Schema(examples = "surat-desa.pdf") String name,

        @Schema(required = true, examples = "application/pdf")
        String mime,

        @Schema(required = true, examples = "48213", description = "Size in bytes")
        long bytes,

        @Schema(required = true) FileStatus status,

        @Schema(
                required = true,
                examples = "false",
                description = "Whether agencies must reveal it before they fetch its content")
        boolean identity,

        @Schema(description = "The agency that added it; absent where the citizen did")
        AgencyRef agency,

        @Schema(required = true) Instant addedAt) {

    /** All documents of a request. */
    @Schema(name = "DocumentList", description = "The documents of a request, the oldest first")
    public record Listed(@Schema(required = true) List<DocumentView> items) {}

    /** What a citizen sees of documents. */
    @Schema(
            name = "RequestedDocuments",
            description = "The documents that a request's service asks for, and those there are")
    public record Tracked(
            @Schema(required = true) List<RequestView.RequestedDocument> items,

            @Schema(required = true, description = "What was handed in, and what the agencies give")
            List<DocumentView> files) {}
}
