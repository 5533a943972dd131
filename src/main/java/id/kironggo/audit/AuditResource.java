package id.kironggo.audit;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cells;
import id.kironggo.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the auditor (Inspektorat) reads over HTTP. */
@Path("/v1/audit")
@Produces({MediaType.APPLICATION_JSON, AuditResource.CSV})
@RolesAllowed(Scopes.AUDIT_READ)
@Tag(name = "Audit")
public class AuditResource {

    static final String CSV = "text/csv";

    private static final int LONGEST = 2_000_000_000;

    private static final String GOES_ON = "Where the list goes on: `next` of the part before; not of CSV";
    private static final String HOW_MANY = "How many, 1 to 100; CSV has all";

    private static final String PROVED = """
            The latest first, each with its proof by the checkpoint of the answer: take SHA-256(0x00 ‖ `entry`), climb `path` to \
            `rootHash` (RFC 9162 section 2.1.3.2), and verify the checkpoint's signature by `/v1/ledger/key`. CSV (`format=csv`, or \
            `Accept`) is the whole list, streamed; its hashes are hexadecimal, a cell that could begin a formula has `'` before it. \
            Nothing here is personal data in clear. The reading is itself recorded, as `audit.read`.""";

    private static final String HASHES = "5,2506f3,8,5dc9da,96a296 d8a06d,"
            + "/v1/ledger/proof?leafHash=JQbzXZvn6fWXJ6H%2B1r%2FRHnhLxC3z7JrAzH2S6fU2Y9c%3D&treeSize=8,";

    private final AuditDesk desk;
    private final CurrentCaller caller;

    AuditResource(AuditDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "auditEntries",
            summary = "Audit what was done",
            description = "All that was recorded. " + PROVED)
    @APIResponse(
            responseCode = "200",
            description = "A part of the ledger",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditedEntry.AuditedEntryPage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example =
                                "at,id,type,subject,actor,agency,officer,data,position,leafHash,treeSize,rootHash,path,proof,"
                                        + "entry\r\n2026-11-24T08:00:00+07:00,01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16,"
                                        + "id.kironggo.agency.amended.v1,agencies/DLH,client:diskominfo,DISKOMINFO,,{},"
                                        + HASHES + "{}\r\n")
            })
    public Response entries(
            @Valid @BeanParam AuditFilter filter,
            @Parameter(description = GOES_ON) @QueryParam("cursor") String cursor,
            @Parameter(description = HOW_MANY) @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            HttpHeaders headers,
            UriInfo uri) {
        if (wantsCsv(filter, headers)) {
            return sheet(desk.entrySheet(filter, caller.get()));
        }
        var page = desk.entries(filter, cursor, limit, caller.get());
        return json(page, page.next(), uri);
    }

    @GET
    @Path("access")
    @Operation(
            operationId = "auditAccess",
            summary = "Audit who read personal data",
            description =
                    "Each reading of personal data in clear: fields that were revealed, identity documents that were "
                            + "fetched, searches by NIK or phone, calls under a grant for personal data. Which fields, by whom, "
                            + "what for and by which law, never what they said. " + PROVED)
    @APIResponse(
            responseCode = "200",
            description = "A part of the access trail",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditedAccess.AuditedAccessPage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example =
                                "at,id,kind,type,subject,actor,agency,officer,requests,fields,purpose,legalBasis,position,"
                                        + "leafHash,treeSize,rootHash,path,proof,entry\r\n2026-11-24T08:00:00+07:00,"
                                        + "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16,REVEAL,id.kironggo.request.revealed.v1,"
                                        + "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10,client:kec-07,KEC-07,st-0412,"
                                        + "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10,/applicant/nik,Mencocokkan NIK.,UU 23/2006,"
                                        + HASHES + "{}\r\n")
            })
    public Response access(
            @Valid @BeanParam AuditFilter filter,
            @Parameter(description = GOES_ON) @QueryParam("cursor") String cursor,
            @Parameter(description = HOW_MANY) @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            HttpHeaders headers,
            UriInfo uri) {
        if (wantsCsv(filter, headers)) {
            return sheet(desk.accessSheet(filter, caller.get()));
        }
        var page = desk.access(filter, cursor, limit, caller.get());
        return json(page, page.next(), uri);
    }

    private static Response json(Object page, String next, UriInfo uri) {
        var response = Response.ok(page, MediaType.APPLICATION_JSON);
        var link = Page.link(next, uri);
        return (link == null ? response : response.header("Link", link)).build();
    }

    private static Response sheet(AuditSheet sheet) {
        return Response.ok(sheet, CSV + ";charset=UTF-8").build();
    }

    /** What the parameter says; else what the client likes better. */
    private static boolean wantsCsv(AuditFilter filter, HttpHeaders headers) {
        return filter.format == null ? Cells.isPreferred(headers) : filter.format.equals("csv");
    }
}
