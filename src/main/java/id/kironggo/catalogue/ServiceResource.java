package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Dimension;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The catalogue over HTTP; everybody may read it. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@PermitAll
public class ServiceResource {

    private static final String SCHEMA_JSON = "application/schema+json";
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String EXAMPLE = """
            {"familyCardNumber": "3511011203159999", "dependants": 3, "monthlyIncomeIdr": 900000, "program": "PKH"}""";

    private final ServiceCatalogue catalogue;
    private final AgencyRegistry agencies;
    private final Cursors cursors;

    ServiceResource(ServiceCatalogue catalogue, AgencyRegistry agencies, Cursors cursors) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listServices",
            summary = "List public services",
            description = "The services in force, by code. Filters narrow the list together.")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content = @Content(schema = @Schema(implementation = ServicePage.class)))
    public RestResponse<ServicePage> list(
            @RestQuery
                    @Parameter(
                            description = "Words that all stand in code, name or keywords, upper or lower case",
                            example = "bansos")
                    String q,
            @RestQuery
                    @Parameter(
                            description = "Only this dimension of the smart city",
                            schema = @Schema(implementation = Dimension.class))
                    String dimension,
            @RestQuery @Parameter(description = "Only those that this agency owns", example = "DISPENDUKCAPIL")
                    String agency,
            @RestQuery @Parameter(description = "Only this kind", schema = @Schema(implementation = ServiceKind.class))
                    String kind,
            @RestQuery
                    @Parameter(description = "Only those offered in the district with this code", example = "35.11.07")
                    String district,
            @RestQuery
                    @Parameter(
                            description = "Items a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    String limit,
            @RestQuery @Parameter(description = "`next` of the page before") String cursor,
            UriInfo uri) {
        var filter = ServiceFilter.of(q, dimension, agency, kind, district);
        var after = cursor == null || cursor.isEmpty()
                ? ""
                : cursors.decode(filter.list(), cursor).get(0);
        var page = catalogue.list(
                filter,
                after,
                Page.limit(limit),
                last -> cursors.encode(filter.list(), last.offering().code()));
        var views = page.map(listed -> ServiceSummary.of(listed, agencies));
        return views.answer(new ServicePage(views.items(), views.next()), uri);
    }

    @GET
    @Path("{code}")
    @KnownOffering
    @Operation(
            operationId = "readService",
            summary = "Read a public service",
            description = "The version in force, or with `version` any that was ever published: a request keeps the "
                    + "one it was made with. What is an example and not verified says so.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public RestResponse<ServiceView> read(
            @RestPath @Parameter(description = "Code of the service", example = "BANSOS-USUL") String code,
            @RestQuery
                    @Parameter(
                            description = "Number of a version; absent: the one in force",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String version,
            UriInfo uri) {
        var offering = found(code, version);
        var view = ServiceView.of(offering, form(offering, uri), catalogue.example(offering), agencies);
        return tagged(view, code, offering);
    }

    @GET
    @Path("{code}/form")
    @Produces({SCHEMA_JSON, MediaType.APPLICATION_JSON})
    @KnownOffering
    @Operation(
            operationId = "readServiceForm",
            summary = "Read the form of a service",
            description = "JSON Schema 2020-12 of a request's `answers`. `x-rule` holds what JSON Schema can't say and "
                    + "is enforced: PAST, PAST_OR_TODAY, AFTER:field, AFTER_OR_EQUAL:field, AT_LEAST_DAYS_AHEAD:days "
                    + "(dates in Asia/Jakarta), AGENCY_CODES (codes separated by commas). `x-multiline` allows line breaks; "
                    + "`x-personal` marks what is kept encrypted.")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content = {
                @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public RestResponse<ObjectNode> form(
            @RestPath @Parameter(description = "Code of the service", example = "BANSOS-USUL") String code,
            @RestQuery
                    @Parameter(
                            description = "Number of a version; absent: the one in force",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String version,
            UriInfo uri) {
        var offering = found(code, version);
        return tagged(form(offering, uri), code, offering);
    }

    @POST
    @Path("{code}/form/validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @KnownOffering
    @Operation(
            operationId = "validateServiceForm",
            summary = "Check answers against the form of a service",
            description = "Tells every fault at once, as submitting would; nothing is stored. Pointers start at the "
                    + "answers' root.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = FormVerdict.class)))
    public FormVerdict validate(
            @RestPath @Parameter(description = "Code of the service", example = "BANSOS-USUL") String code,
            @RestQuery
                    @Parameter(
                            description = "Number of a version; absent: the one in force",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String version,
            @RequestBody(
                            description = "The answers: an object of fields and values",
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = EXAMPLE))
                    JsonNode command) {
        var offering = found(code, version);
        if (command == null || !command.isObject()) {
            throw ProblemException.invalid("", AnswerWords.NO_OBJECT.id(), AnswerWords.NO_OBJECT.en());
        }
        return FormVerdict.of(catalogue.check(offering, command));
    }

    private Offering found(String code, String version) {
        if (version != null && !isNumber(version)) {
            throw ProblemException.invalid("/query/version", "Harus bilangan 1 ke atas.", "Must be a number from 1.");
        }
        var offering = version == null ? catalogue.offering(code) : catalogue.offering(code, Integer.parseInt(version));
        return offering.orElseThrow(ProblemException::notFound);
    }

    /** Versions come as text, since Jakarta REST answers 404 to an int parameter that is no number. */
    static boolean isNumber(String version) {
        return version != null && version.matches("[1-9][0-9]{0,8}");
    }

    /** A version not in force never changes: its number is its tag. */
    private <T> RestResponse<T> tagged(T body, String code, Offering offering) {
        var inForce = catalogue.listed(code).filter(listed -> listed.offering().version() == offering.version());
        var tag = inForce.map(listed -> EntityTags.of(listed.etag())).orElse("\"v" + offering.version() + '"');
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, tag).build();
    }

    private static ObjectNode form(Offering offering, UriInfo uri) {
        var id = uri.getBaseUriBuilder()
                .path(ServiceResource.class)
                .path(offering.code())
                .path("form")
                .queryParam("version", offering.version())
                .build();
        var form = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", DIALECT)
                .put("$id", id.toString())
                .put("title", offering.name().id())
                .put("x-title-en", offering.name().en());
        return form.setAll((ObjectNode) offering.form());
    }
}
