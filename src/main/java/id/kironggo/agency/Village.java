package id.kironggo.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A village (desa or kelurahan) of the regency. */
@Schema(name = "Village", description = "A village (desa or kelurahan)")
public record Village(
        @Schema(
                required = true,
                examples = "35.11.01.2001",
                description = "Code of the Ministry of Home Affairs (Kemendagri)")
        String code,

        @Schema(required = true, examples = "Sucolor") String name,
        @Schema(required = true) VillageKind kind,

        @Schema(required = true, examples = "35.11.01", description = "Code of its district")
        String district) {}
