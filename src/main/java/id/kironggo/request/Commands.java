package id.kironggo.request;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the actions on requests and dispositions. Every text is encrypted at rest. */
public final class Commands {

    private static final String NOTE = "Text for those who handle the case, up to 4,000 characters; encrypted at rest";

    private static final String RESULTS = "What the citizen gets and may fetch, at most 20";

    private Commands() {}

    /** No field is named: {@code {}} or nothing. */
    @Schema(name = "Nothing", description = "No field; `{}` or no body at all")
    public record Nothing() {}

    @Schema(name = "ReturnDisposition", description = "Why the disposition is given back")
    public record Return(
            @Schema(required = true) @NotNull ReturnReason reason,
            @Schema(description = NOTE) @Size(max = 4000) String note) {}

    @Schema(name = "ForwardDisposition", description = "To whom the disposition is forwarded")
    public record Forward(
            @Schema(required = true, examples = "DINKES", description = "Code of an active agency")
            @NotBlank
            @Size(max = 40)
            String to,

            @Schema(defaultValue = "FOLLOW_UP") Instruction instruction,
            @Schema(description = NOTE) @Size(max = 4000) String note,

            @Schema(
                    examples = "[\"SETDA\"]",
                    description = "Tembusan: codes of agencies that may read the request but must not act on it")
            @Size(max = 20)
            List<@NotBlank @Size(max = 40) String> carbonCopies) {}

    @Schema(name = "CompleteDisposition", description = "Whether what was asked for is done")
    public record Complete(
            @Schema(required = true) @NotNull CompletionResult result,
            @Schema(description = NOTE) @Size(max = 4000) String note,

            @Schema(description = RESULTS) @Size(max = 20) List<DocumentCommands.@NotNull @Valid Result> documents) {}

    @Schema(name = "AddTask", description = "A supporting task for another agency")
    public record AddTask(
            @Schema(required = true, examples = "DISPENDUKCAPIL", description = "Code of an active agency")
            @NotBlank
            @Size(max = 40)
            String to,

            @Schema(defaultValue = "FOLLOW_UP") Instruction instruction,
            @Schema(description = NOTE) @Size(max = 4000) String note,

            @Schema(examples = "3", description = "Working days; absent: the request's due date") @Min(1) @Max(60)
            Integer dueInWorkingDays,

            @Schema(defaultValue = "false", description = "Whether step and answer must wait for it")
            Boolean required,

            @Schema(
                    examples = "[\"SETDA\"]",
                    description = "Tembusan: codes of agencies that may read the request but must not act on it")
            @Size(max = 20)
            List<@NotBlank @Size(max = 40) String> carbonCopies) {}

    @Schema(name = "RuleRequest", description = "The coordinator's binding decision who must act")
    public record Rule(
            @Schema(required = true, examples = "DINKES", description = "Code of an active agency")
            @NotBlank
            @Size(max = 40)
            String to,

            @Schema(required = true, description = NOTE) @NotBlank @Size(max = 4000)
            String note,

            @Schema(
                    defaultValue = "false",
                    description = "Whether the same step of later requests of this service and district goes there too")
            Boolean makeRule) {}

    @Schema(name = "AskCitizen", description = "A question to the citizen; the clocks pause until the reply")
    public record AskCitizen(
            @Schema(
                    required = true,
                    examples = "Mohon perbaiki nomor KK.",
                    description = "What is asked, up to 4,000 characters")
            @NotBlank
            @Size(max = 4000)
            String question,

            @Schema(
                    examples = "[\"/answers/familyCardNumber\"]",
                    description = "JSON Pointers of the answers that the reply may change, and of documents to hand in "
                            + "(`/documents/{field}`)")
            @Size(max = 20)
            List<@NotNull @Pattern(regexp = "/(answers|documents)/[^/]{1,100}") String> fields,

            @Schema(examples = "5", description = "Working days in which a reply is asked for") @Min(1) @Max(30)
            Integer dueInWorkingDays) {}

    @Schema(name = "ResolveRequest", description = "The answer to the citizen")
    public record Resolve(
            @Schema(required = true) @NotNull Outcome outcome,

            @Schema(
                    required = true,
                    examples = "Usulan Anda telah disahkan.",
                    description = "The answer that the citizen reads, up to 4,000 characters; encrypted at rest")
            @NotBlank
            @Size(max = 4000)
            String note,

            @Schema(examples = "Berita acara 12/2026", description = "On what the answer rests, up to 1,000 characters")
            @OneLine
            @Size(max = 1000)
            String evidence,

            @Schema(description = RESULTS) @Size(max = 20) List<DocumentCommands.@NotNull @Valid Result> documents) {}

    @Schema(name = "RejectRequest", description = "Why the request is not taken up; the citizen reads it")
    public record Reject(
            @Schema(required = true, examples = "OUT_OF_SCOPE", description = "Reason, a code or a short text")
            @NotBlank
            @OneLine
            @Size(max = 200)
            String reason,

            @Schema(examples = "UU 25/2009", description = "The law it rests on") @OneLine @Size(max = 300)
            String legalBasis,

            @Schema(required = true, description = "Explanation to the citizen, up to 4,000 characters")
            @NotBlank
            @Size(max = 4000)
            String note) {}

    @Schema(name = "ReplyToQuestion", description = "The citizen's reply to what an agency asked")
    public record Reply(
            @Schema(examples = "Nomor KK sudah diperbaiki.", description = "Up to 4,000 characters") @Size(max = 4000)
            String text,

            @Schema(type = SchemaType.OBJECT, description = "New values of the answers that were asked for, only these")
            JsonNode answers,

            @Schema(description = "Documents that were asked for, only these; uploaded by the client that submitted")
            @Size(max = 20)
            List<SubmitRequest.DocumentRef> documents) {}
}
