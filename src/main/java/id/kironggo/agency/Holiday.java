package id.kironggo.agency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free day of a year's calendar. */
@Embeddable
@Schema(name = "Holiday", description = "A day without service")
public record Holiday(
        @NotNull @Schema(examples = "2026-03-21", description = "ISO 8601 date, in the year of the calendar")
        LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Idulfitri 1447 Hijriah", description = "Name in Indonesian")
        String nameId,

        @NotBlank @Size(max = 200) @Schema(examples = "Eid al-Fitr", description = "Name in English")
        String nameEn,

        @NotNull @Enumerated(EnumType.STRING) HolidayType type,

        @NotNull
        @Schema(description = "Whether the joint decree of three ministers (SKB) names it; false for a prediction")
        Boolean confirmed) {}
