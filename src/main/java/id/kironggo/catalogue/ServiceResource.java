package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
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
    private final VisibleOfferings visible;
    private final ServiceEditing editing;
    private final AgencyRegistry agencies;
    private final CurrentCaller caller;

    ServiceResource(
            ServiceCatalogue catalogue,
            VisibleOfferings visible,
            ServiceEditing editing,
            AgencyRegistry agencies,
            CurrentCaller caller) {
        this.catalogue = catalogue;
        this.visible = visible;
        this.editing = editing;
        this.agencies = agencies;
        this.caller = caller;
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
        var number = number(version);
        var listed = (number == null ? catalogue.listed(code) : catalogue.ever(code, number))
                .orElseThrow(ProblemException::notFound);
        var offering = listed.offering();
        var reading = new ServiceView.Reading(
                isInForce(offering) ? VersionStatus.PUBLISHED : VersionStatus.RETIRED,
                form(offering, uri),
                catalogue.example(offering),
                Keeper.is(caller.get(), offering.owner()),
                editing.actions(code, caller.get()),
                tag(offering));
        return tagged(ServiceView.of(listed, reading, agencies), offering);
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
                    + "(dates in Asia/Jakarta), AGENCY_CODES (codes separated by commas). `title` is Indonesian, "
                    + "`x-title-en` English. `x-multiline` allows line breaks; "
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
                            description =
                                    "Number of a version, for those who keep the service of the draft too; absent: the "
                                            + "one in force",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String version,
            UriInfo uri) {
        var offering = found(code, version);
        return tagged(form(offering, uri), offering);
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
                    + "answers' root. Those who keep the service try its draft by the draft's number.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = FormVerdict.class)))
    public FormVerdict validate(
            @RestPath @Parameter(description = "Code of the service", example = "BANSOS-USUL") String code,
            @RestQuery
                    @Parameter(
                            description =
                                    "Number of a version, for those who keep the service of the draft too; absent: the "
                                            + "one in force",
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
        number(version);
        return visible.find(code, version).orElseThrow(ProblemException::notFound);
    }

    private static Integer number(String version) {
        if (version == null) {
            return null;
        }
        if (!VisibleOfferings.isNumber(version)) {
            throw ProblemException.invalid("/query/version", "Harus bilangan 1 ke atas.", "Must be a number from 1.");
        }
        return Integer.valueOf(version);
    }

    private <T> RestResponse<T> tagged(T body, Offering offering) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, tag(offering)).build();
    }

    /** A version not in force never changes: its number is its tag. A draft's form has none. */
    private String tag(Offering offering) {
        if (offering.publishedAt() == null) {
            return null;
        }
        return inForce(offering).map(listed -> EntityTags.of(listed.etag())).orElse("\"v" + offering.version() + '"');
    }

    private boolean isInForce(Offering offering) {
        return inForce(offering).isPresent();
    }

    private Optional<Listed> inForce(Offering offering) {
        return catalogue
                .listed(offering.code())
                .filter(listed -> listed.offering().version() == offering.version());
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
