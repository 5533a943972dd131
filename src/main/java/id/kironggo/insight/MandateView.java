package id.kironggo.insight;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.Dimension;
import id.kironggo.routing.RuleView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what an agency takes part, and what it has to do now. */
@Schema(name = "Mandate", description = "By what an agency takes part (tupoksi in practice), and what it has to do now")
public record MandateView(
        @Schema(required = true) AgencyRef agency,

        @Schema(
                required = true,
                examples = "Urusan komunikasi dan informatika",
                description = "Duties and functions (tupoksi)")
        String mandate,

        @Schema(
                required = true,
                description = "Smart city dimensions: those it names itself, and those of its services")
        List<Dimension> dimensions,

        @Schema(required = true, description = "Services that it owns, or in whose procedure it takes a step")
        List<Part> services,

        @Schema(required = true, description = "Routing rules that name it, in force or not")
        List<RuleView> rules,

        @Schema(required = true) Work work,
        @Schema(required = true) Instant asOf) {

    /** Its part in a service. */
    @Schema(name = "MandateService")
    public record Part(
            @Schema(required = true, examples = "JALAN-RUSAK")
            String code,

            @Schema(required = true, examples = "Laporan jalan rusak")
            String name,

            @Schema(required = true) Dimension dimension,

            @Schema(required = true, description = "Whether it owns the service and answers the citizen")
            boolean owner,

            @Schema(
                    required = true,
                    examples = "[1, 2]",
                    description = "Numbers of the steps that the procedure gives to it")
            List<Integer> steps) {}

    /** Its open work. */
    @Schema(name = "MandateWork")
    public record Work(
            @Schema(required = true, examples = "3", description = "Dispositions that it has yet to accept")
            long pending,

            @Schema(required = true, examples = "5", description = "Dispositions that it has accepted")
            long accepted,

            @Schema(required = true, examples = "1", description = "Of both, those past their due date")
            long overdue,

            @Schema(required = true, examples = "7", description = "Requests under way that it owns")
            long owned) {}
}
