package id.kironggo.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A district (kecamatan) of the regency. */
@Schema(name = "District", description = "A district (kecamatan)")
public record District(
        @Schema(
                required = true,
                examples = "35.11.19",
                description = "Code of the Ministry of Home Affairs (Kemendagri)")
        String code,

        @Schema(required = true, examples = "Sempol", description = "Name in the list of Kemendagri")
        String name,

        @Schema(required = true, examples = "Ijen", description = "Name in local use")
        String localName,

        @Schema(
                required = true,
                examples = "3511151",
                description = "Code of Statistics Indonesia (BPS); differs from Kemendagri's")
        String bpsCode) {}
