package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The maklumat pelayanan: what the agency promises in public (UU 25/2009 Ps. 22). */
@Schema(
        name = "PledgeDefinition",
        description = "The public promise (maklumat pelayanan, UU 25/2009 Ps. 22), as declared")
public record Pledge(
        @Schema(required = true, description = "In Indonesian and English") @NotNull @Valid
        Text text,

        @Schema(
                required = true,
                examples = "Kepala Dinas Kependudukan dan Pencatatan Sipil",
                description = "The office that signed it, never a person's name")
        @NotBlank
        @OneLine
        @Size(max = 200)
        String signedBy,

        @Schema(examples = "2026-01-05", description = "When it was signed, ISO 8601")
        LocalDate signedOn) {}
