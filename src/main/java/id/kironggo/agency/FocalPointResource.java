package id.kironggo.agency;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The focal points of an agency over HTTP. */
@Path("/v1/agencies/{code}/focal-points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExistingAgency
@Tag(name = "Agencies")
public class FocalPointResource {

    private final FocalPointRegister register;
    private final Cursors cursors;
    private final CurrentCaller caller;

    FocalPointResource(FocalPointRegister register, Cursors cursors, CurrentCaller caller) {
        this.register = register;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listFocalPoints",
            summary = "List an agency's focal points",
            description = "In the order of their appointment. They are persons, so a token (of any scope) is needed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of focal points",
            content = @Content(schema = @Schema(implementation = FocalPointPage.class)))
    public RestResponse<FocalPointPage> list(
            String code,
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
        var list = "focal-points:" + code;
        var after = cursor == null || cursor.isBlank()
                ? null
                : UUID.fromString(cursors.decode(list, cursor).get(0));
        var page = register.list(
                code,
                after,
                Page.limit(limit),
                point -> cursors.encode(list, point.id().toString()));
        return page.answer(new FocalPointPage(page.items(), page.next()), uri);
    }

    @POST
    @RolesAllowed({Scopes.REGISTRY_WRITE, Scopes.REQUESTS_WORK})
    @Idempotent
    @Operation(
            operationId = "appointFocalPoint",
            summary = "Appoint a focal point",
            description = "By the agency itself or the coordinator; any other agency: 409.")
    @APIResponse(
            responseCode = "201",
            description = "Appointed",
            content = @Content(schema = @Schema(implementation = FocalPointView.class)))
    public RestResponse<FocalPointView> appoint(String code, @Valid @NotNull AppointFocalPoint command) {
        return RestResponse.status(Status.CREATED, register.appoint(code, command, caller.get()));
    }
}
