package id.kironggo.agency;

import id.kironggo.platform.web.EntityTags;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The free days of a year. */
@Schema(name = "Calendar", description = "The holidays and joint leave of a year")
public record CalendarView(
        @Schema(required = true, examples = "2026") int year,

        @Schema(required = true, description = "Whether every day of it is decreed; false while some are predicted")
        boolean confirmed,

        @Schema(required = true, description = "By date") List<Holiday> holidays,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    static CalendarView of(CalendarYear year) {
        var holidays = year.holidays();
        return new CalendarView(
                year.year(), holidays.stream().allMatch(Holiday::confirmed), holidays, EntityTags.of(year.version()));
    }
}
