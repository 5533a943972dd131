package id.kironggo.agency;

import id.kironggo.platform.text.Text;
import java.time.LocalDate;

/** A weekday that does not count, and why: a holiday, joint leave, or a closure. */
public record FreeDay(LocalDate date, Text name) {}
