package id.kironggo.insight;

import id.kironggo.platform.web.Cells;
import id.kironggo.request.RequestStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Statistics over HTTP; everybody may read them, small counts withheld. */
@Path("/v1/statistics")
@Produces({MediaType.APPLICATION_JSON, StatisticsResource.CSV})
@Tag(name = "Insight")
@PermitAll
public class StatisticsResource {

    static final String CSV = "text/csv";

    /** Characters that a sheet has at most: all that two axes and months can come to. */
    private static final int LONGEST = 20_000_000;

    private static final String PUBLIC =
            " Without the scope `insight:read`: whole months only, counts under 5 withheld together"
                    + " with what they could be computed from";

    private static final String EXAMPLE =
            "measure,period,from,to,agency,service,district,dimension,month,status,toService,age,element,phrase,label,value,text,"
                    + "unit,suppressed,definitionId,definitionEn,asOf,requests\r\n"
                    + "REQUESTS,CURRENT,2026-11-01,2026-12-01,,BANSOS-USUL,,,,,,,,,Usulan bantuan sosial,42,,REQUESTS,false,"
                    + "Permohonan yang masuk dalam masa itu.,Requests submitted in the period.,2026-11-24T08:00:00+07:00,\r\n";

    private final RequestStatistic requests;
    private final Performance performance;
    private final Contentment contentment;
    private final Demand demand;
    private final Inquiry inquiry;
    private final Freshness freshness;

    StatisticsResource(
            RequestStatistic requests,
            Performance performance,
            Contentment contentment,
            Demand demand,
            Inquiry inquiry,
            Freshness freshness) {
        this.requests = requests;
        this.performance = performance;
        this.contentment = contentment;
        this.demand = demand;
        this.inquiry = inquiry;
        this.freshness = freshness;
    }

    @GET
    @Path("requests")
    @Operation(
            operationId = "countRequests",
            summary = "Count requests",
            description =
                    "Requests submitted in a period, by up to two of agency, service, district, dimension, month and status,"
                            + " with their sums." + PUBLIC + ", filters and `groupBy` together two at most.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsView.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = EXAMPLE)
            })
    public Response requests(
            @Valid @BeanParam StatisticFilter filter,
            @QueryParam("status") @Parameter(description = "Only requests of this status now") RequestStatus status,
            @RestQuery
                    @Parameter(
                            description =
                                    "agency, service, district, dimension, month, status: two at most, with a comma"
                                            + " between, or the parameter twice",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "service,district")
                    List<String> groupBy,
            HttpHeaders headers) {
        var axes = inquiry.groupBy(groupBy);
        return answer(filter, status, headers, question -> requests.of(question, axes));
    }

    @GET
    @Path("performance")
    @Operation(
            operationId = "readPerformance",
            summary = "Read how requests are handled",
            description =
                    "Of what was answered in a period: deadlines kept, median and 90th percentile of days, returns, how long"
                            + " each agency had it; the same of as long a time before where the period has an end; and the backlog of"
                            + " now by age." + PUBLIC
                            + ", one filter at most, and with one only what was answered, deadlines and days.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsView.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = EXAMPLE)
            })
    public Response performance(@Valid @BeanParam StatisticFilter filter, HttpHeaders headers) {
        return answer(filter, null, headers, performance::of);
    }

    @GET
    @Path("satisfaction")
    @Operation(
            operationId = "readSatisfaction",
            summary = "Read how content citizens are",
            description =
                    "Survei Kepuasan Masyarakat (PermenPANRB 14/2017): respondents, index, grade and the nine elements of"
                            + " ratings in a period, over all and by one of agency, service, district and dimension."
                            + PUBLIC
                            + ", filter and `groupBy` together one at most.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsView.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = EXAMPLE)
            })
    public Response satisfaction(
            @Valid @BeanParam StatisticFilter filter,
            @RestQuery
                    @Parameter(
                            description = "agency, service, district or dimension",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
                            example = "service")
                    String groupBy,
            HttpHeaders headers) {
        var axes = inquiry.groupRatings(groupBy);
        return answer(filter, null, headers, question -> contentment.of(question, axes));
    }

    @GET
    @Path("demand")
    @Operation(
            operationId = "readDemand",
            summary = "Read what is asked for in vain",
            description =
                    "Requests answered that the regency has no authority, pairs of services between which requests were"
                            + " reclassified, and searches of the catalogue that found nothing." + PUBLIC
                            + ", no filter.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsView.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = EXAMPLE)
            })
    public Response demand(@Valid @BeanParam StatisticFilter filter, HttpHeaders headers) {
        return answer(filter, null, headers, demand::of);
    }

    private Response answer(
            StatisticFilter filter,
            RequestStatus status,
            HttpHeaders headers,
            Function<Question, List<Figure>> figures) {
        var question = inquiry.of(filter, status);
        var asOf = freshness.now();
        var view = StatisticsView.of(asOf, question.period(), figures.apply(question));
        return wantsCsv(filter, headers)
                ? Response.ok(Sheet.of(view, filter.dialect), CSV + ";charset=UTF-8")
                        .build()
                : Response.ok(view, MediaType.APPLICATION_JSON).build();
    }

    /** What the parameter says; else what the client likes better. */
    private static boolean wantsCsv(StatisticFilter filter, HttpHeaders headers) {
        return filter.format == null ? Cells.isPreferred(headers) : filter.format.equals("csv");
    }
}
