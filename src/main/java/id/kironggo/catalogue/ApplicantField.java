package id.kironggo.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the service asks of the applicant. */
@Schema(name = "ApplicantField", description = "Something that the service asks of the applicant")
public record ApplicantField(
        @Schema(
                required = true,
                enumeration = {"name", "nik", "phone", "email"},
                examples = "nik")
        @NotNull
        @Pattern(regexp = "name|nik|phone|email", message = "{kironggo.catalogue.applicantField}")
        String field,

        @Schema(required = true, description = "Whether a request without it is refused")
        boolean required,

        @Schema(enumeration = "NIK_STRUCTURE", description = "Rule that its value must keep beside its format")
        @Pattern(regexp = "NIK_STRUCTURE", message = "{kironggo.catalogue.applicantRule}")
        String rule) {}
