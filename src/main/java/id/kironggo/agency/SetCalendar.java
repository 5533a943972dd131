package id.kironggo.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets all free days of a year. */
@Schema(name = "SetCalendar", description = "All holidays and joint leave of a year; weekends need not be named")
public record SetCalendar(@NotEmpty @Size(max = 100) List<@NotNull @Valid Holiday> holidays) {}
