package id.kironggo.request;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a work list may be narrowed to. */
public class DispositionFilter {

    @QueryParam("status")
    @Parameter(description = "Only dispositions of this status")
    DispositionStatus status;

    @QueryParam("overdue")
    @Parameter(description = "true: only open ones after their due date; false: only the others")
    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
    String overdue;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Changed at or after this time, RFC 3339 with offset (`+` as `%2B`)",
            example = "2026-11-24T08:00:00+07:00")
    String updatedSince;

    @QueryParam("sort")
    @Pattern(regexp = "-?(createdAt|updatedAt|dueAt)", message = "{kironggo.disposition.sort}")
    @Parameter(
            description = "createdAt, updatedAt or dueAt; `-` before it: latest first. Default createdAt: oldest first")
    String sort;
}
