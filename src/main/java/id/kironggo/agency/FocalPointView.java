package id.kironggo.agency;

import id.kironggo.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A focal point as holders of a token read it. */
@Schema(name = "FocalPoint", description = "A person through whom an agency is reached, in one phase")
public record FocalPointView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Siti Contoh", description = "The person's name")
        String name,

        @Schema(required = true, examples = "Pejabat penghubung")
        String role,

        @Schema(required = true, examples = "1", description = "Phase (tahap) of the smart city movement")
        int phase,

        @Schema(required = true, examples = "2026-11-24", description = "First day")
        LocalDate from,

        @Schema(examples = "2027-12-31", description = "Last day; absent while open")
        LocalDate until,

        @Schema(examples = "siti.contoh@example.org", description = "Where mail about the agency's work goes")
        String email,

        @Schema(required = true, description = "Language of that mail")
        Language language) {}
