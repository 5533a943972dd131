package id.kironggo.agency;

import id.kironggo.platform.text.Language;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Appoints a person through whom an agency is reached. */
@Schema(name = "AppointFocalPoint", description = "A new focal point; the same person should stay through every phase")
public record AppointFocalPoint(
        @NotBlank @OneLine @Size(max = 100) @Schema(examples = "Siti Contoh", description = "The person's name")
        String name,

        @NotBlank @OneLine @Size(max = 100) @Schema(examples = "Pejabat penghubung", description = "The person's role")
        String role,

        @NotNull @Min(1) @Max(20) @Schema(examples = "1", description = "Phase (tahap) of the smart city movement")
        Integer phase,

        @NotNull @Schema(examples = "2026-11-24", description = "First day")
        LocalDate from,

        @Schema(examples = "2027-12-31", description = "Last day; open where none is given")
        LocalDate until,

        @Size(max = 254)
        @Pattern(
                regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                message = "{kironggo.agency.email}")
        @Schema(
                examples = "siti.contoh@example.org",
                description =
                        "Where mail about the agency's work goes while in office; none is sent where none is given")
        String email,

        @Schema(defaultValue = "ID", description = "Language of that mail")
        Language language) {}
