package id.kironggo.request;

import id.kironggo.agency.Dimension;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of requests may be narrowed to. */
public class RequestFilter {

    /** Instead of a district: those that name no village. */
    static final String NOWHERE = "NONE";

    @QueryParam("status")
    @Parameter(description = "Only requests of this status")
    RequestStatus status;

    @QueryParam("service")
    @Size(max = 40)
    @Parameter(description = "Service code", example = "BANSOS-USUL")
    String service;

    @QueryParam("agency")
    @Size(max = 40)
    @Parameter(description = "Agency that owns it or has or had a disposition of it", example = "DINSOS-P3AKB")
    String agency;

    @QueryParam("district")
    @Size(max = 8)
    @Parameter(description = "Kemendagri code of the district; NONE: those that name no village", example = "35.11.07")
    String district;

    @QueryParam("custodian")
    @Size(max = 40)
    @Parameter(description = "Agency that has it now", example = "KEC-07")
    String custodian;

    @QueryParam("overdue")
    @Parameter(description = "true: only open requests after their due date; false: only the others")
    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
    String overdue;

    @QueryParam("from")
    @Parameter(description = "Submitted on or after this day, Asia/Jakarta", example = "2026-11-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Submitted before this day, Asia/Jakarta", example = "2026-12-01")
    LocalDate to;

    @QueryParam("owner")
    @Size(max = 40)
    @Parameter(description = "Agency that owns it", example = "DINSOS-P3AKB")
    String owner;

    @QueryParam("held")
    @Size(max = 40)
    @Parameter(description = "Agency that has or had custody of it: a lead, not a task", example = "KEC-07")
    String held;

    @QueryParam("dimension")
    @Parameter(description = "Dimension of the smart city to which its service belongs now")
    Dimension dimension;

    @QueryParam("outcome")
    @Parameter(description = "Only those that were last resolved so")
    Outcome outcome;

    @QueryParam("open")
    @Parameter(description = "true: only those that have not ended; false: only the others", example = "true")
    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
    String open;

    @QueryParam("answered")
    @Parameter(description = "true: resolved, rejected or closed, and not reopened since", example = "true")
    @Pattern(regexp = "true", message = "{kironggo.true}")
    String answered;

    @QueryParam("answeredFrom")
    @Parameter(
            description = "Answered on or after this day, Asia/Jakarta, and not reopened since",
            example = "2026-11-01")
    LocalDate answeredFrom;

    @QueryParam("answeredTo")
    @Parameter(description = "Answered before this day, Asia/Jakarta, and not reopened since", example = "2026-12-01")
    LocalDate answeredTo;

    @QueryParam("kept")
    @Parameter(
            description = "true: only answered ones whose deadline was kept; false: only answered ones after it",
            example = "true")
    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
    String kept;

    @QueryParam("returned")
    @Parameter(description = "true: only answered ones that an agency had given back on the way", example = "true")
    @Pattern(regexp = "true", message = "{kironggo.true}")
    String returned;

    @QueryParam("ratedFrom")
    @Parameter(description = "Rated by the citizen on or after this day, Asia/Jakarta", example = "2026-11-01")
    LocalDate ratedFrom;

    @QueryParam("ratedTo")
    @Parameter(description = "Rated by the citizen before this day, Asia/Jakarta", example = "2026-12-01")
    LocalDate ratedTo;

    @QueryParam("reclassifiedFrom")
    @Size(max = 40)
    @Parameter(description = "Service for which it came before it was reclassified", example = "PENGADUAN-UMUM")
    String reclassifiedFrom;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Changed at or after this time, RFC 3339 with offset (`+` as `%2B`)",
            example = "2026-11-24T08:00:00+07:00")
    String updatedSince;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Ticket, service code or external id, exactly", example = "BWS-7F3K-92XQ-5")
    String q;

    @QueryParam("externalId")
    @Size(max = 170)
    @Parameter(description = "Number in another system, `system:id`", example = "sp4n-lapor:5523411")
    String externalId;

    @QueryParam("citizenRef")
    @Size(max = 64)
    @Parameter(description = "The submitting client's own reference of the citizen")
    String citizenRef;

    @QueryParam("sort")
    @Pattern(regexp = "-?(submittedAt|updatedAt|dueAt)", message = "{kironggo.request.sort}")
    @Parameter(description = "submittedAt, updatedAt or dueAt; `-` before it: latest first. Default -submittedAt")
    String sort;
}
