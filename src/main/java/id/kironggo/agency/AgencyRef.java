package id.kironggo.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as others name it. */
@Schema(name = "AgencyRef", description = "An agency, by code and name")
public record AgencyRef(
        @Schema(required = true, examples = "DISPENDUKCAPIL", description = "Code of the agency")
        String code,

        @Schema(
                required = true,
                examples = "Dinas Kependudukan dan Pencatatan Sipil",
                description = "Name of the agency")
        String name) {}
