package id.kironggo.insight;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the regency is a smart city in practice. */
@Schema(name = "Readiness", description = "Whether each dimension of the smart city is practised, and by whom")
public record ReadinessView(
        @Schema(required = true, description = "What it tells is as of this time")
        Instant asOf,

        @Schema(
                required = true,
                examples = "2026-08-26",
                description = "Requests submitted from this day on count: 90 days")
        LocalDate since,

        @Schema(examples = "1", description = "The phase that was asked for")
        Integer phase,

        @Schema(required = true, description = "Whether every dimension has a service that carried a request since")
        boolean ready,

        @Schema(required = true, description = "The dimensions that have none")
        List<Dimension> missing,

        @Schema(required = true, description = "All six") List<InDimension> dimensions,

        @Schema(required = true) Continuity focalPointContinuity,

        @Schema(
                required = true,
                description =
                        "Active agencies that had no request in custody and own none submitted since, and are in no"
                                + " programme (of the phase)")
        List<AgencyRef> takingNoPart) {

    /** One dimension. */
    @Schema(name = "DimensionReadiness", description = "What is practised in one dimension")
    public record InDimension(
            @Schema(required = true) Dimension dimension,

            @Schema(
                    required = true,
                    examples = "Tata kelola cerdas",
                    description = "In the language of Accept-Language")
            String label,

            @Schema(required = true, description = "Agencies that own or had such requests")
            List<AgencyRef> agencies,

            @Schema(
                    required = true,
                    examples = "[\"BANSOS-USUL\"]",
                    description = "Services that carried requests, by code")
            List<String> services,

            @Schema(required = true, examples = "6", description = "Services in force, carrying or not")
            int offered,

            @Schema(
                    required = true,
                    examples = "120",
                    description = "Requests carried: submitted since, neither withdrawn" + " nor merged with another")
            long requests,

            @Schema(required = true, examples = "2", description = "Programmes of the phase, planned or active or done")
            int programmes) {}

    /** Whether the same persons stay. */
    @Schema(name = "FocalPointContinuity", description = "Whether agencies send the same persons through every phase")
    public record Continuity(
            @Schema(required = true, examples = "40", description = "Persons of the first phase")
            int of,

            @Schema(required = true, examples = "31", description = "Those of them who are there in every phase since")
            int throughout,

            @Schema(examples = "77.5", description = "Their share in per cent, one decimal; absent where there is none")
            BigDecimal share,

            @Schema(required = true, description = "From each phase to the next")
            List<Transition> phases) {}

    /** From one phase to the next. */
    @Schema(name = "PhaseTransition", description = "Who stayed from one phase to the next")
    public record Transition(
            @Schema(required = true, examples = "1") int from,
            @Schema(required = true, examples = "2") int to,

            @Schema(required = true, examples = "40", description = "Persons of the one phase")
            int of,

            @Schema(required = true, examples = "36", description = "Those of them who are there in the next")
            int stayed,

            @Schema(examples = "90.0", description = "Their share in per cent, one decimal; absent where there is none")
            BigDecimal share,

            @Schema(required = true, description = "Agencies whose persons changed")
            List<Change> changed) {}

    /** An agency whose persons changed. */
    @Schema(name = "FocalPointChange", description = "Who left and who came, of an agency")
    public record Change(
            @Schema(required = true) AgencyRef agency,
            @Schema(required = true) List<Person> left,
            @Schema(required = true) List<Person> joined) {}

    /** A focal point, without its name. */
    @Schema(name = "FocalPointRole", description = "A focal point by id and role")
    public record Person(
            @Schema(required = true, description = "Id of the appointment")
            UUID id,

            @Schema(required = true, examples = "Pejabat penghubung")
            String role) {}
}
