package id.kironggo.audit;

import id.kironggo.ledger.EntryQuery;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.web.Times;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the auditor narrows a list to. What is asked for is recorded, so nothing that could be a NIK is taken. */
public class AuditFilter {

    /** No run of digits as long as a NIK. */
    private static final String NO_NIK = "(?!.*[0-9]{16})";

    @QueryParam("agency")
    @Size(max = 40)
    @Pattern(regexp = NO_NIK + "[A-Z0-9-]+", message = "{kironggo.audit.code}")
    @Parameter(description = "Only what was done as this agency", example = "DINSOS-P3AKB")
    String agency;

    @QueryParam("client")
    @Size(max = 100)
    @Pattern(regexp = NO_NIK + "[A-Za-z0-9._-]+", message = "{kironggo.audit.code}")
    @Parameter(description = "Only what this client did (`client_id`)", example = "dinsos-p3akb")
    String client;

    @QueryParam("type")
    @Size(max = 100)
    @Pattern(regexp = NO_NIK + "[a-z0-9.-]+", message = "{kironggo.audit.code}")
    @Parameter(description = "Only this type", example = "id.kironggo.request.revealed.v1")
    String type;

    @QueryParam("subject")
    @Size(max = 100)
    @Pattern(regexp = NO_NIK + "[A-Za-z0-9._*/-]+", message = "{kironggo.audit.code}")
    @Parameter(
            description = "Only what is about this; of readings also those that showed something of this request",
            example = "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")
    String subject;

    @QueryParam("from")
    @Parameter(description = "On or after this day, Asia/Jakarta", example = "2026-11-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Before this day, Asia/Jakarta", example = "2026-12-01")
    LocalDate to;

    @QueryParam("format")
    @Pattern(regexp = "json|csv", message = "{kironggo.statistics.format}")
    @Parameter(description = "json or csv, rather than by `Accept`", example = "json")
    String format;

    @QueryParam("dialect")
    @Pattern(regexp = "rfc4180|excel-id", message = "{kironggo.statistics.dialect}")
    @Parameter(
            description =
                    "Of CSV, always UTF-8. rfc4180 (default): comma; excel-id: semicolon and a byte order mark, as"
                            + " Excel in Indonesian takes it",
            example = "rfc4180")
    String dialect;

    EntryQuery query(EntryQuery.Place after, int limit) {
        return new EntryQuery(
                agency,
                client == null ? null : Parties.client(client),
                type,
                subject,
                Times.startOfDay("from", from),
                Times.startOfDay("to", to),
                after,
                limit);
    }

    boolean isForExcel() {
        return "excel-id".equals(dialect);
    }
}
