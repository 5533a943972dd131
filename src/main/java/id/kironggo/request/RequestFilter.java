package id.kironggo.request;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of requests may be narrowed to. */
public class RequestFilter {

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
    @Parameter(description = "Kemendagri code of the district", example = "35.11.07")
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
