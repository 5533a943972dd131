package id.kironggo.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of what a citizen does, by ticket and access code. Every text is encrypted at rest. */
public final class CitizenCommands {

    private CitizenCommands() {}

    @Schema(name = "ReopenRequest", description = "Why the citizen is not content with the answer; may be left out")
    public record Reopen(
            @Schema(examples = "Lampu padam lagi.", description = "Up to 4,000 characters; kept as a comment")
            @Size(max = 4000)
            String note) {}

    @Schema(name = "Say", description = "What the citizen says to the agencies that handle the request")
    public record Say(
            @Schema(required = true, examples = "Apakah ada kabar?", description = "Up to 4,000 characters")
            @NotBlank
            @Size(max = 4000)
            String text) {}

    @Schema(
            name = "GiveFeedback",
            description = "How content the citizen is (Survei Kepuasan Masyarakat, PermenPANRB 14/2017)")
    public record Feedback(
            @Schema(required = true) @NotNull @Valid Scores scores,

            @Schema(examples = "Petugas ramah.", description = "Up to 2,000 characters; encrypted at rest")
            @Size(max = 2000)
            String comment) {}

    /** The nine elements, 1 (bad) to 4 (very good), named by their words since the order of two of them is told differently. */
    @Schema(
            name = "SatisfactionScores",
            description = "The nine elements of PermenPANRB 14/2017, each 1 (tidak baik) to 4 (sangat baik)")
    public record Scores(
            @Schema(required = true, description = "Persyaratan") @NotNull @Min(1) @Max(4)
            Integer requirements,

            @Schema(required = true, description = "Sistem, mekanisme, dan prosedur") @NotNull @Min(1) @Max(4)
            Integer procedure,

            @Schema(required = true, description = "Waktu penyelesaian") @NotNull @Min(1) @Max(4)
            Integer time,

            @Schema(required = true, description = "Biaya/tarif") @NotNull @Min(1) @Max(4)
            Integer cost,

            @Schema(required = true, description = "Produk spesifikasi jenis pelayanan") @NotNull @Min(1) @Max(4)
            Integer product,

            @Schema(required = true, description = "Kompetensi pelaksana") @NotNull @Min(1) @Max(4)
            Integer competence,

            @Schema(required = true, description = "Perilaku pelaksana") @NotNull @Min(1) @Max(4)
            Integer conduct,

            @Schema(required = true, description = "Penanganan pengaduan, saran, dan masukan") @NotNull @Min(1) @Max(4)
            Integer complaints,

            @Schema(required = true, description = "Sarana dan prasarana") @NotNull @Min(1) @Max(4)
            Integer facilities) {}
}
