package id.kironggo.open311;

import id.kironggo.identity.Open311Keys;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.request.ReportNews;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The update extension of mySociety: what happens to complaints, told in both directions. */
@Path("/open311/v2/servicerequestupdates." + Open311Resource.FORMAT)
@PermitAll
@Tag(name = "Open311")
public class UpdateResource {

    private static final int MOST = 10_000;
    private static final Duration USUAL = Duration.ofDays(1);
    private static final String XML_EXAMPLE = "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_request_updates>"
            + "<request_update><update_id>01935c9e-8f3a-7c41-9d52-6f1f0d9b2a11</update_id></request_update>"
            + "</service_request_updates>";

    private final ReportNews news;
    private final Projection projection;
    private final ReportCounter counter;
    private final CurrentForm form;
    private final Open311Keys keys;
    private final Spark spark;

    @jakarta.inject.Inject
    Clock clock;

    UpdateResource(
            ReportNews news,
            Projection projection,
            ReportCounter counter,
            CurrentForm form,
            Open311Keys keys,
            Spark spark) {
        this.news = news;
        this.projection = projection;
        this.counter = counter;
        this.form = form;
        this.keys = keys;
        this.spark = spark;
    }

    @GET
    @Operation(operationId = "open311Updates", summary = "Read what happened to complaints", description = """
            Extension of mySociety: all that happened between two moments, both included, in order and never in parts; the last \
            day where neither is given. To the public of what it may know, in plain words; to the app that submitted a complaint \
            with what was asked, answered and said. More than 10,000: 400, ask for less time.""")
    @APIResponse(
            responseCode = "200",
            description = "The updates",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(type = SchemaType.ARRAY, maxItems = 10_000, implementation = UpdateView.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example = XML_EXAMPLE)
            })
    public Response list(
            @PathParam("format") String format,
            @Parameter(
                            description = "From this moment on (ISO 8601; without a zone of Asia/Jakarta)",
                            example = "2026-11-25T00:00:00Z")
                    @QueryParam("start_date")
                    String start,
            @Parameter(
                            description = "Until this moment, 90 days after the start at most",
                            example = "2026-11-25T02:00:00Z")
                    @QueryParam("end_date")
                    String end,
            @Parameter(description = ReportResource.KEY, example = ReportResource.A_KEY) @QueryParam("api_key")
                    String key,
            @Parameter(description = Open311Resource.JURISDICTION, example = Open311Resource.ANY_JURISDICTION)
                    @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        var caller = keys.reader(key);
        var window = Window.of(start, end, USUAL, clock.instant());
        var found = news.of(window.from(), window.until(), MOST + 1, caller);
        if (found.size() > MOST) {
            throw ProblemException.invalid(
                    "start_date",
                    "Lebih dari 10.000 pembaruan; minta waktu yang lebih pendek.",
                    "More than 10,000; ask for less time.");
        }
        var answer = spark.answer(
                format,
                "service_request_updates",
                found.stream().map(projection::update).toList());
        return caller == null ? answer : ReportResource.privately(answer);
    }

    @POST
    @TakesForm
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(operationId = "open311Update", summary = "Say something about a complaint", description = """
            Extension of mySociety: becomes a comment of the citizen; where the citizen was asked, the work goes on. Only by the \
            key that submitted it, 404 to others. The same `update_id` again is told the first answer.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = UpdateForm.class)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = UpdateForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Said, now or before",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, maxItems = 1, implementation = UpdateReceipt.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example = XML_EXAMPLE)
            })
    public Response say(@PathParam("format") String format) {
        return ReportResource.privately(spark.answer(format, "service_request_updates", List.of(counter.say(form))));
    }
}
