package id.kironggo.exchange;

import id.kironggo.agency.AgencyRef;
import id.kironggo.openapi.ApiOperation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API as it is read. */
@Schema(name = "Api", description = "An API that an agency offers to others")
public record ApiView(
        @Schema(required = true, description = "Whose it is")
        AgencyRef agency,

        @Schema(required = true, examples = "data-penduduk", description = "Its code, unique within the agency")
        String api,

        @Schema(required = true, examples = "Data penduduk") String name,
        @Schema(required = true) ApiMode mode,

        @Schema(
                examples = "https://api.dispendukcapil.example.org/v2",
                description = "Shown to its own agency and the coordinator only; none in pull mode")
        String baseUrl,

        @Schema(required = true, examples = "10", description = "Seconds to wait for an answer")
        int timeoutSeconds,

        @Schema(
                required = true,
                examples = "268435456",
                maximum = "4294967296",
                description = "The largest body, either way")
        long maxBytes,

        @Schema(examples = "/sehat", description = "Path within the API that answers GET while it is well")
        String healthPath,

        @Schema(required = true) ApiVisibility visibility,
        @Schema(required = true) ApiStatus status,

        @Schema(required = true, examples = "Ditawarkan", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(required = true, examples = "1", description = "Of its document: each changed document has the next")
        int version,

        @Schema(required = true, description = "What can be called, in the order of the document")
        List<ApiOperation> operations,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(required = true, description = "What this caller may do to it now: change, retire, ask")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version of this registration, for If-Match")
        String etag) {

    /** A page of APIs. */
    @Schema(name = "ApiPage", description = "A part of a list of APIs, the latest first")
    public record ApiPage(
            @Schema(required = true) List<ApiView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
