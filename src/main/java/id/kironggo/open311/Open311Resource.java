package id.kironggo.open311;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** GeoReport v2: what there is to be reported, and what a token stands for. */
@Path("/open311/v2")
@PermitAll
@Tag(name = "Open311")
public class Open311Resource {

    static final String JURISDICTION = "Ignored: there is one jurisdiction";
    static final String ANY_JURISDICTION = "bondowosokab.go.id";
    static final String FORMAT = "{format: xml|json}";

    private final ServiceList services;
    private final ReportCounter counter;
    private final Spark spark;
    private final String issuer;
    private final boolean isDemo;

    Open311Resource(
            ServiceList services,
            ReportCounter counter,
            Spark spark,
            @ConfigProperty(name = "kironggo.issuer") String issuer,
            @ConfigProperty(name = "kironggo.demo") Optional<String> demo) {
        this.services = services;
        this.counter = counter;
        this.spark = spark;
        this.issuer = issuer;
        this.isDemo = demo.filter(Set.of("true", "force")::contains).isPresent();
    }

    @GET
    @Path("discovery." + FORMAT)
    @Operation(
            operationId = "open311Discovery",
            summary = "Discover the Open311 endpoint",
            description =
                    "GeoReport v2, Service Discovery: where the endpoint is, what it speaks, and how a key is got.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Discovery.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example =
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?><discovery><changeset>2026-11-24T08:00:00+07:00"
                                        + "</changeset></discovery>")
            })
    public Response discover(
            @PathParam("format") String format,
            @Parameter(description = JURISDICTION, example = ANY_JURISDICTION) @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        var changeset = services.changeset();
        var endpoint = new Discovery.Endpoint(
                Discovery.SPECIFICATION,
                issuer.replaceFirst("/+$", "") + "/open311/v2/",
                changeset,
                isDemo ? "test" : "production",
                List.of(Spark.XML, "application/json"));
        var contact = "Dinas Komunikasi dan Informatika Kabupaten Bondowoso, https://bondowosokab.go.id";
        var keys = "Minta klien jenis APP kepada koordinator, lalu POST /v1/clients/{id}/open311-key.";
        return spark.answer(format, "discovery", new Discovery(changeset, contact, keys, List.of(endpoint)));
    }

    @GET
    @Path("services." + FORMAT)
    @Operation(
            operationId = "open311Services",
            summary = "List the services that take complaints",
            description = "GeoReport v2, GET Service List: all of them at once, by code.")
    @APIResponse(
            responseCode = "200",
            description = "The services",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        maxItems = 10_000,
                                        implementation = ServiceLine.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example =
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?><services><service><service_code>JALAN-RUSAK"
                                        + "</service_code></service></services>")
            })
    public Response services(
            @PathParam("format") String format,
            @Parameter(description = JURISDICTION, example = ANY_JURISDICTION) @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        return spark.answer(format, "services", services.lines());
    }

    @GET
    @Path("services/{code: [^/.]+}." + FORMAT)
    @Operation(
            operationId = "open311Definition",
            summary = "Read what a service asks of a report",
            description =
                    "GeoReport v2, GET Service Definition. Beside the attributes, a report has description, place and who "
                            + "reports.")
    @APIResponse(
            responseCode = "200",
            description = "The definition",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Definition.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example =
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_definition><service_code>JALAN-RUSAK"
                                        + "</service_code><attributes/></service_definition>")
            })
    public Response definition(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Parameter(description = JURISDICTION, example = ANY_JURISDICTION) @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        var definition = services.definition(code).orElseThrow(ProblemException::notFound);
        return spark.answer(format, "service_definition", definition);
    }

    @GET
    @Path("tokens/{token: [^/.]+}." + FORMAT)
    @Operation(
            operationId = "open311Token",
            summary = "Read the id that a token stands for",
            description = "GeoReport v2, GET service_request_id from a token. The id is there as soon as the token is.")
    @APIResponse(
            responseCode = "200",
            description = "The id",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, maxItems = 1, implementation = Resolved.class)),
                @Content(
                        mediaType = Spark.XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Spark.MOST_CHARACTERS),
                        example =
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests><request><service_request_id>"
                                        + "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10</service_request_id></request></service_requests>")
            })
    public Response resolve(
            @PathParam("token") String token,
            @PathParam("format") String format,
            @Parameter(description = JURISDICTION, example = ANY_JURISDICTION) @QueryParam("jurisdiction_id")
                    String jurisdiction) {
        return spark.answer(format, "service_requests", List.of(counter.resolve(token)));
    }
}
