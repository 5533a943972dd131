package id.kironggo.letter;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a letter back that nobody has read. */
@Schema(name = "RecallLetter", description = "Why a letter is taken back; `{}` or no body at all will do")
public record RecallLetter(
        @Schema(
                examples = "Lampiran tertukar; surat pengganti menyusul.",
                description = "Told to the recipients in place of the letter; encrypted at rest")
        @Size(min = 1, max = 1000)
        String reason) {}
