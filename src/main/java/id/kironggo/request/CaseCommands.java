package id.kironggo.request;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of what an office does to a case as a whole. Every free text is encrypted at rest. */
public final class CaseCommands {

    private CaseCommands() {}

    @Schema(name = "ExtendRequest", description = "A later due date, once and before the first has passed")
    public record Extend(
            @Schema(
                    required = true,
                    examples = "7",
                    description = "Working days added; at most 7 for an information request (UU 14/2008 Ps. 22 (8))")
            @NotNull
            @Min(1)
            @Max(60)
            Integer workingDays,

            @Schema(
                    required = true,
                    examples = "Perlu pemeriksaan lapangan.",
                    description = "Why; the citizen reads it. Up to 1,000 characters")
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    @Schema(name = "MarkDuplicate", description = "The request that this one says again")
    public record MarkDuplicate(
            @Schema(
                    required = true,
                    examples = "BWS-7F3K-92XQ-5",
                    description = "Id or ticket of the original; its outcome will be told to this one's citizen too")
            @NotBlank
            @Size(max = 64)
            String of) {}

    @Schema(name = "ReclassifyRequest", description = "The service that the citizen needs in fact")
    public record Reclassify(
            @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of a published service")
            @NotBlank
            @Size(max = 60)
            String service,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "Answers to the other service's form; absent: those given that its form has too are kept")
            JsonNode answers,

            @Schema(required = true, description = "Why; the citizen reads it. Up to 4,000 characters")
            @NotBlank
            @Size(max = 4000)
            String note) {}

    @Schema(name = "AddComment", description = "A comment on a request")
    public record AddComment(
            @Schema(required = true, examples = "Petugas datang besok pagi.", description = "Up to 4,000 characters")
            @NotBlank
            @Size(max = 4000)
            String text,

            @Schema(required = true) @NotNull Visibility visibility) {}

    @Schema(name = "SetExternalId", description = "The number that the request bears in the other system")
    public record SetExternalId(
            @Schema(required = true, examples = "5523411", description = "The number there; never a NIK")
            @NotNull
            @Pattern(regexp = "[\\x21-\\x7E]{1,128}")
            String id) {}

    @Schema(
            name = "SearchRequests",
            description = "Whose requests: by NIK or by phone, one of both. The search itself is recorded")
    public record Search(
            @Schema(examples = "3511074501909999", description = "NIK, 16 digits") @Pattern(regexp = "[0-9]{16}")
            String nik,

            @Schema(examples = "+6281200009999", description = "E.164; 08… and 62… are understood") @Size(max = 20)
            String phone,

            @Schema(required = true, examples = "Pemohon datang ke loket.", description = "Why it is searched for")
            @NotBlank
            @OneLine
            @Size(max = 300)
            String purpose) {}
}
