package id.kironggo.catalogue;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The components of Standar Pelayanan that the agency keeps to itself (PermenPANRB 15/2014); a draft may lack some. */
@Schema(
        name = "InternalStandard",
        description =
                "Components 8 to 14 of Standar Pelayanan (PermenPANRB 15/2014): how the agency makes the service; "
                        + "read by the owner agency and the coordinator alone. A draft may lack some, a published version none.")
public record InternalStandard(
        @Schema(examples = "Ruang tunggu, loket, jaringan SIAK", description = "Facilities (component 8)")
        @Size(min = 1, max = 2000)
        String facilities,

        @Schema(examples = "Operator terlatih SIAK", description = "Competence of staff (9)") @Size(min = 1, max = 2000)
        String staffCompetence,

        @Schema(examples = "Oleh atasan langsung", description = "Internal supervision (10)") @Size(min = 1, max = 2000)
        String internalSupervision,

        @Schema(examples = "4 orang", description = "Number of staff, in words (11)") @Size(min = 1, max = 2000)
        String staffCount,

        @Schema(examples = "Selesai tepat waktu", description = "Service guarantee (12)") @Size(min = 1, max = 2000)
        String serviceGuarantee,

        @Schema(examples = "Dokumen ber-TTE", description = "Guarantee of security and safety (13)")
        @Size(min = 1, max = 2000)
        String safetyGuarantee,

        @Schema(examples = "SKM setiap semester", description = "Evaluation of performance (14)")
        @Size(min = 1, max = 2000)
        String performanceEvaluation) {

    static final InternalStandard NONE = new InternalStandard(null, null, null, null, null, null, null);
}
