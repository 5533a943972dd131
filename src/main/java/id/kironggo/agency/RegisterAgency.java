package id.kironggo.agency;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers an agency. */
@Schema(name = "RegisterAgency", description = "A new agency")
public record RegisterAgency(
        @NotNull
        @Size(max = 32)
        @Pattern(regexp = "^[A-Z0-9]+(-[A-Z0-9]+)*$", message = "{kironggo.agency.code}")
        @Schema(
                examples = "DINKES",
                description = "Code for good: capital letters and digits in groups joined by a hyphen")
        String code,

        @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Dinas Kesehatan", description = "Name in full")
        String name,

        @OneLine
        @Size(min = 1, max = 60)
        @Schema(examples = "Dinkes", description = "Short name; the name where none is given")
        String shortName,

        @NotNull AgencyKind kind,

        @NotBlank
        @Size(max = 4000)
        @Schema(
                examples = "Urusan kesehatan",
                description = "Duties and functions (tupoksi), as in the regent's regulation")
        String mandate,

        @Schema(examples = "DINKES", description = "Code of the agency it stands under")
        String parent,

        @Size(max = 100)
        @Schema(
                examples = "[\"35.11.07\"]",
                description = "Codes of the districts it serves; none means the whole regency")
        List<@NotNull String> districts,

        @Size(max = 13)
        @Schema(
                examples = "35.11.07.2001",
                description =
                        "Kemendagri code of the village whose office it is; for the kinds DESA and KELURAHAN, and only for them")
        String village,

        @Size(max = 6) @Schema(description = "Smart city dimensions it works for")
        List<@NotNull Dimension> dimensions,

        @Schema(
                description =
                        "Whether it is a perangkat daerah (UU 23/2014); by default everything but a BUMD and a village is")
        Boolean isOpd,

        @Schema(description = "Whether the name is confirmed by a regulation or a publication; true by default")
        Boolean nameConfirmed) {

    AmendAgency properties() {
        return new AmendAgency(
                name, shortName, kind, mandate, parent, districts, village, dimensions, isOpd, nameConfirmed);
    }
}
