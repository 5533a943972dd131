package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.Dimension;
import id.kironggo.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as its owner declares it: the content of a version, kept as it came. */
@Schema(name = "ServiceDefinition", description = "A public service as its owner declares it")
public record ServiceDefinition(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Code of the service, for good")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = CODE, message = "{kironggo.catalogue.code}")
        String code,

        @Schema(required = true, description = "In Indonesian and English, of 200 characters at most") @NotNull @Valid
        Text name,

        @Schema(required = true, examples = "DINSOS-P3AKB", description = "Agency that answers the citizen, or `KEC-*`")
        @NotBlank
        @Size(max = 40)
        String owner,

        @Schema(required = true) @NotNull ServiceKind kind,

        @Schema(required = true, description = "Dimension of the smart city") @NotNull
        Dimension dimension,

        @Schema(description = "Words people search it by") @Size(max = 30)
        List<@NotBlank @Size(max = 60) String> keywords,

        @Schema(description = "Requirements in words (component 1 of Standar Pelayanan)") @Size(max = 30)
        List<@NotBlank @Size(max = 300) String> requirements,

        @Schema(required = true) @NotNull @Valid Requires requires,

        @Schema(
                required = true,
                implementation = Object.class,
                description = "Flat JSON Schema 2020-12 of the answers, without $ref or allOf")
        @NotNull
        JsonNode form,

        @Schema(required = true, description = "Steps in their order") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid Step> procedure,

        @Schema(required = true) @NotNull @Valid ProcessingTime processingTime,
        @Schema(required = true) @NotNull @Valid Fee fee,

        @Schema(examples = "Surat rekomendasi", description = "What the citizen gets (component 5)") @Size(max = 300)
        String product,

        @Schema(description = "Law it rests on (component 7)") @Size(max = 30)
        List<@NotBlank @Size(max = 200) String> legalBasis,

        @Schema(
                examples = "Lewat layanan PENGADUAN-UMUM atau loket",
                description = "How complaints, suggestions and input are handled (component 6)")
        @Size(min = 1, max = 2000)
        String complaintHandling,

        @Schema(description = "Components 8 to 14, read by owner and coordinator alone") @Valid
        InternalStandard internalStandard,

        @Schema(description = "Maklumat pelayanan, where there is one") @Valid
        Pledge pledge,

        @Schema(description = "Ways to reach the service") @Size(max = 20)
        List<@NotNull @Valid ContactPoint> channels,

        @Schema(description = "When it is open; a day with a break stands twice") @Size(max = 21)
        List<@NotNull @Valid OpeningHours> openingHours,

        @Schema(required = true, examples = "false", description = "Whether every request of it is confidential")
        boolean confidentialByDefault,

        @Schema(
                required = true,
                examples = "false",
                description = "Whether the declaration was checked against the agency's own standard")
        boolean verified,

        @Schema(
                required = true,
                examples = "false",
                description = "Whether the processing time was checked against a source")
        boolean timeVerified) {

    static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String FIELD = "[a-z][A-Za-z0-9]{0,63}";

    public ServiceDefinition {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
        channels = channels == null ? List.of() : List.copyOf(channels);
        openingHours = openingHours == null ? List.of() : List.copyOf(openingHours);
    }

    InternalStandard internal() {
        return internalStandard == null ? InternalStandard.NONE : internalStandard;
    }
}
