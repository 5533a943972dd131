package id.kironggo.insight;

import id.kironggo.platform.web.JsonSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statistic: figures with their definitions. */
@Schema(name = "Statistics", description = "Figures, each with its definition in both languages")
public record StatisticsView(
        @Schema(required = true, description = "What they tell is as of this time")
        Instant asOf,

        @Schema(examples = "2026-11-01", description = "First day, Asia/Jakarta; absent: from the beginning on")
        LocalDate from,

        @Schema(examples = "2026-12-01", description = "Day after the last, Asia/Jakarta; absent: without an end")
        LocalDate to,

        @Schema(required = true) List<Definition> definitions,

        @Schema(required = true) List<Figure> figures) {

    static StatisticsView of(Instant asOf, Period period, List<Figure> figures) {
        var definitions = figures.stream()
                .map(Figure::measure)
                .distinct()
                .map(measure -> new Definition(
                        measure,
                        measure.unit(),
                        measure.definition().id(),
                        measure.definition().en()))
                .toList();
        return new StatisticsView(asOf, period.from(), period.to(), definitions, figures);
    }

    String time() {
        return JsonSettings.time(asOf);
    }

    /** What a measure means. */
    @Schema(name = "FigureDefinition", description = "What a measure counts, and how")
    public record Definition(
            @Schema(required = true) Measure measure,
            @Schema(required = true) Measure.Unit unit,

            @Schema(required = true, description = "In Indonesian")
            String id,

            @Schema(required = true, description = "In English")
            String en) {}
}
