package id.kironggo.open311;

import id.kironggo.identity.Open311Keys;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.request.ReportLists;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** GeoReport v2: complaints, reported and read. */
@Path("/open311/v2")
@PermitAll
@Tag(name = "Open311")
public class ReportResource {

    static final String KEY =
            "Key of the app that submitted them: it sees all of its own, the public what came by Open311 and is "
                    + "not confidential. Wrong: 403";
    static final String A_KEY = "contoh-kunci-yang-dibuat-buat";
    private static final String XML_EXAMPLE = "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests><request>"
            + "<service_request_id>01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10</service_request_id></request></service_requests>";

    private final ReportCounter counter;
    private final CurrentForm form;
    private final ReportLists lists;
    private final Projection projection;
    private final Open311Keys keys;
    private final Spark spark;

    @jakarta.inject.Inject
    Clock clock;

    ReportResource(
            ReportCounter counter,
            CurrentForm form,
            ReportLists lists,
            Projection projection,
            Open311Keys keys,
            Spark spark) {
        this.counter = counter;
        this.form = form;
        this.lists = lists;
        this.projection = projection;
        this.keys = keys;
        this.spark = spark;
    }

    @POST
    @TakesForm
    @Path("requests." + Open311Resource.FORMAT)
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(operationId = "open311Report", summary = "Report a complaint", description = """
            GeoReport v2, POST Service Request: becomes a request like any other, of the channel OPEN311. The same \
            `attribute[fixmystreet_id]` of the same key again is told the first answer. Of a service about a place, anybody can \
            read description and place, unless `attribute[confidential]` is true; never who reported it.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = ReportForm.class)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = ReportForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Submitted, now or before",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, maxItems = 1, implementation = Receipt.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example = XML_EXAMPLE)
            })
    public Response report(@PathParam("format") String format) {
        return privately(spark.answer(format, "service_requests", List.of(counter.submit(form))));
    }

    @GET
    @Path("requests." + Open311Resource.FORMAT)
    @Operation(operationId = "open311Requests", summary = "Query complaints", description = """
            GeoReport v2, GET Service Requests: the latest first, 1,000 at most. To the public those that came by Open311 and are \
            not confidential; with an api_key also all that its app submitted by whichever channel.""")
    @APIResponse(
            responseCode = "200",
            description = "The complaints",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, maxItems = 1_000, implementation = ReportView.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example = XML_EXAMPLE)
            })
    public Response list(
            @PathParam("format") String format,
            @BeanParam ReportFilter filter,
            @Parameter(description = KEY, example = A_KEY) @QueryParam("api_key") String key,
            @Parameter(description = Open311Resource.JURISDICTION, example = Open311Resource.ANY_JURISDICTION)
                    @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        var caller = keys.reader(key);
        var found = lists.list(filter.query(clock.instant()), caller);
        var answer = spark.answer(format, "service_requests", projection.reports(found));
        return caller == null ? answer : privately(answer);
    }

    @GET
    @Path("requests/{id: [^/.]+}." + Open311Resource.FORMAT)
    @Operation(
            operationId = "open311Request",
            summary = "Read a complaint",
            description =
                    "GeoReport v2, GET Service Request. One that the caller may not know of is 404 like one that there is not.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, maxItems = 1_000, implementation = ReportView.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example = XML_EXAMPLE)
            })
    public Response read(
            @PathParam("id") String id,
            @PathParam("format") String format,
            @Parameter(description = KEY, example = A_KEY) @QueryParam("api_key") String key,
            @Parameter(description = Open311Resource.JURISDICTION, example = Open311Resource.ANY_JURISDICTION)
                    @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        var caller = keys.reader(key);
        try {
            var report = lists.read(UUID.fromString(id), caller).orElseThrow(ProblemException::notFound);
            var answer = spark.answer(format, "service_requests", projection.reports(List.of(report)));
            return caller == null ? answer : privately(answer);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound();
        }
    }

    static Response privately(Response answer) {
        return Response.fromResponse(answer)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
