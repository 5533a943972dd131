package id.kironggo.insight;

import id.kironggo.agency.Dimension;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What statistics may be narrowed to. */
public class StatisticFilter {

    @QueryParam("from")
    @Parameter(
            description =
                    "First day, Asia/Jakarta; without a token the first of a month. Absent: from the beginning on",
            example = "2026-11-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Day after the last, Asia/Jakarta; without a token the first of a month. Absent: without an end",
            example = "2026-12-01")
    LocalDate to;

    @QueryParam("agency")
    @Size(max = 40)
    @Parameter(description = "Only services that this agency owns", example = "DINSOS-P3AKB")
    String agency;

    @QueryParam("service")
    @Size(max = 40)
    @Parameter(description = "Only this service", example = "BANSOS-USUL")
    String service;

    @QueryParam("district")
    @Size(max = 8)
    @Parameter(description = "Only this district, Kemendagri code; NONE: no village named", example = "35.11.07")
    String district;

    @QueryParam("dimension")
    @Parameter(description = "Only services of this dimension of the smart city")
    Dimension dimension;

    @QueryParam("format")
    @Pattern(regexp = "json|csv", message = "{kironggo.statistics.format}")
    @Parameter(description = "json or csv, rather than by `Accept`", example = "json")
    String format;

    @QueryParam("dialect")
    @Pattern(regexp = "rfc4180|excel-id", message = "{kironggo.statistics.dialect}")
    @Parameter(
            description =
                    "Of CSV, always UTF-8. rfc4180 (default): comma, decimal point; excel-id: semicolon, decimal comma and"
                            + " a byte order mark, as Excel in Indonesian takes it",
            example = "rfc4180")
    String dialect;
}
