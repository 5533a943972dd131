package id.kironggo.request;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of what is done with a request's documents and personal data. */
public final class DocumentCommands {

    private static final String TYPE = "What it is, up to 100 characters; encrypted at rest";
    private static final String NUMBER = "Its number, up to 100 characters; encrypted at rest";

    private DocumentCommands() {}

    @Schema(name = "AddDocument", description = "A document for a request")
    public record Add(
            @Schema(
                    examples = "villageLetter",
                    description = "Which of the documents that the service asks for; absent for one of the case, which "
                            + "only the holder adds")
            @Size(max = 64)
            String field,

            @Schema(required = true, description = "Id of a file that the same client has uploaded") @NotNull
            UUID file,

            @Schema(examples = "Berita acara", description = TYPE) @OneLine @Size(max = 100)
            String type,

            @Schema(examples = "460/12/430.9.3/2026", description = NUMBER) @OneLine @Size(max = 100)
            String number,

            @Schema(description = "Last day on which it is valid")
            LocalDate validUntil) {}

    @Schema(name = "ResultDocument", description = "A document that the citizen gets")
    public record Result(
            @Schema(required = true, description = "Id of a file that the same client has uploaded") @NotNull
            UUID file,

            @Schema(required = true, examples = "Surat keterangan", description = TYPE)
            @NotBlank
            @OneLine
            @Size(max = 100)
            String type,

            @Schema(examples = "460/12/430.9.3/2026", description = NUMBER) @OneLine @Size(max = 100)
            String number,

            @Schema(description = "Last day on which it is valid")
            LocalDate validUntil) {}

    @Schema(name = "RevealRequest", description = "Which personal data are needed, for what and by which law; recorded")
    public record Reveal(
            @Schema(
                    required = true,
                    examples = "[\"/applicant/nik\", \"/documents/diploma\"]",
                    description = "JSON Pointers from the root of the submission: of `applicant`, `answers`, `place`, "
                            + "`representative`, or `/documents/{field}`")
            @NotNull
            @Size(min = 1, max = 50)
            List<@NotNull @Pattern(regexp = "(/[A-Za-z0-9]{1,64}){2}") String> fields,

            @Schema(
                    required = true,
                    examples = "Mencocokkan NIK dengan data kependudukan.",
                    description = "What they are needed for, up to 1,000 characters; encrypted at rest")
            @NotBlank
            @Size(max = 1000)
            String purpose,

            @Schema(
                    required = true,
                    examples = "UU 23/2006",
                    description = "The law that allows it, 3 to 200 characters; told in the ledger")
            @NotNull
            @Pattern(regexp = "(?!.*[0-9]{8})[A-Za-z0-9 .,;:&/()-]{3,200}")
            String legalBasis) {}
}
