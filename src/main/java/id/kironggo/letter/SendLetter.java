package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter to be sent. */
@Schema(
        name = "SendLetter",
        description = "A letter to be sent by the caller's agency. It says something by text, body or files")
public record SendLetter(
        @Schema(
                required = true,
                examples = "[\"DINKES\", \"DISPENDIK\"]",
                description =
                        "Codes of the active agencies that it is to, not the own one; of these an answer is expected")
        @NotEmpty
        @Size(max = 50)
        List<@NotBlank @Size(max = 40) String> to,

        @Schema(
                examples = "[\"SETDA\"]",
                description = "Tembusan: codes of further active agencies, which get it to know of it")
        @Size(max = 50)
        List<@NotBlank @Size(max = 40) String> cc,

        @Schema(
                examples = "NOTA-DINAS",
                description =
                        "Code of a letter type, see /v1/letter-types; its newest version is kept with the letter, and "
                                + "`body` is then required and must fit its schema")
        @Size(max = 40)
        String type,

        @Schema(
                required = true,
                examples = "Permintaan data stunting triwulan III",
                description = "What it is about (perihal); encrypted at rest")
        @NotBlank
        @OneLine
        @Size(max = 300)
        String subject,

        @Schema(
                examples = "Mohon data sasaran per desa, paling lambat Jumat.",
                description = "What it says, line breaks allowed; encrypted at rest")
        @Size(min = 1, max = 20_000)
        String text,

        @Schema(
                type = SchemaType.OBJECT,
                examples = "{\"period\": \"2026-Q3\"}",
                description = "What it says in fields: any JSON object, or what its type asks for; encrypted at rest")
        JsonNode body,

        @Schema(defaultValue = "ORDINARY", description = "How soon it is to be dealt with")
        LetterUrgency urgency,

        @Schema(defaultValue = "ORDINARY", description = "How secret it is")
        LetterSecurity security,

        @Schema(description = "Uploads of this client (`POST /v1/files`), each for one letter only") @Size(max = 20)
        List<@NotNull @Valid Attachment> files,

        @Schema(
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16",
                description =
                        "Id of a letter that the agency sent or received, and that was not recalled: this one joins its "
                                + "thread. To its sender, it answers it: the caller's state becomes REPLIED")
        UUID replyTo,

        @Schema(
                examples = "2026-12-04T15:30:00+07:00",
                description = "By when an answer is expected, at most 366 days ahead; not with `dueInWorkingDays`")
        Instant dueAt,

        @Schema(
                examples = "5",
                description =
                        "The same in working days of the regency's calendar: until service ends on the last of them")
        @Min(1)
        @Max(200)
        Integer dueInWorkingDays,

        @Schema(
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10",
                description =
                        "Id of the request that it is about. Kept as it is given: that there is such a request, or that "
                                + "somebody may read it, does not follow, and whoever follows the link is asked as always")
        UUID request,

        @Schema(
                examples = "400.7/1234/430.9.3/2026",
                description = "The agency's own number of the letter (nomor surat); encrypted at rest")
        @OneLine
        @Size(min = 1, max = 100)
        String number) {

    /** An upload that goes with it. */
    @Schema(name = "AttachFile", description = "An upload that goes with a letter")
    public record Attachment(
            @Schema(required = true, description = "Id that the upload was given: PDF, JPEG or PNG, at most 10 MiB")
            @NotNull
            UUID file,

            @Schema(examples = "Lampiran I: daftar desa", description = "What it is; encrypted at rest")
            @OneLine
            @Size(min = 1, max = 200)
            String title) {}

    List<String> copies() {
        return cc == null ? List.of() : cc;
    }

    List<Attachment> attachments() {
        return files == null ? List.of() : files;
    }

    boolean hasBody() {
        return body != null && !body.isNull();
    }

    boolean saysNothing() {
        return (text == null || text.isBlank()) && !hasBody() && attachments().isEmpty();
    }
}
