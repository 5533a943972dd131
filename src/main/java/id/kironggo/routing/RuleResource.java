package id.kironggo.routing;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Routing rules over HTTP. */
@Path("/v1/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ROUTING_WRITE)
@Tag(name = "Routing")
public class RuleResource {

    private final Rulebook rules;
    private final Coverage coverage;
    private final CurrentCaller caller;

    RuleResource(Rulebook rules, Coverage coverage, CurrentCaller caller) {
        this.rules = rules;
        this.coverage = coverage;
        this.caller = caller;
    }

    @GET
    @Path("/rules")
    @RolesAllowed({Scopes.ROUTING_WRITE, Scopes.REQUESTS_WORK, Scopes.AUDIT_READ})
    @Operation(
            operationId = "listRoutingRules",
            summary = "List routing rules",
            description = "The rules, in force or not, the latest first.")
    public RestResponse<RuleView.RulePage> list(
            @Parameter(description = "Only those that name this service", example = "JALAN-RUSAK")
                    @QueryParam("service")
                    @Size(max = 40)
                    String service,
            @Parameter(description = "Only those that name this agency as lead or supporting", example = "DLH")
                    @QueryParam("agency")
                    @Size(max = 40)
                    String agency,
            @Parameter(description = "Only those in force (`true`), or not (`false`)", example = "true")
                    @QueryParam("active")
                    Boolean active,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = rules.list(service, agency, active, cursor, limit).map(this::view);
        return page.answer(new RuleView.RulePage(page.items(), page.next()), uri);
    }

    @POST
    @Path("/rules")
    @Idempotent
    @Operation(
            operationId = "makeRoutingRule",
            summary = "Make a routing rule",
            description =
                    "From now on, for requests that come; those under way go on as they are. The examples of all rules in "
                            + "force are tried, this one's too, and the rule is refused where one fails.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public RestResponse<RuleView> make(@Valid @NotNull DraftRule draft) {
        var view = view(rules.make(draft, caller.get()));
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/routing/rules/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @GET
    @Path("/rules/{id}")
    @RolesAllowed({Scopes.ROUTING_WRITE, Scopes.REQUESTS_WORK, Scopes.AUDIT_READ})
    @Operation(operationId = "readRoutingRule", summary = "Read a routing rule", description = "With its examples.")
    public RestResponse<RuleView> read(String id) {
        return answer(rules.get(Ids.named(id)));
    }

    @PUT
    @Path("/rules/{id}")
    @ExistingRule
    @Operation(
            operationId = "amendRoutingRule",
            summary = "Amend a routing rule",
            description = "Replaces it. Examples are tried as at its making.")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public RestResponse<RuleView> amend(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DraftRule draft) {
        return answer(rules.amend(Ids.named(id), draft, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/rules/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "removeRoutingRule",
            summary = "Remove a routing rule",
            description =
                    "Requests that it routed keep their route. What it said stays in the ledger. Refused where an example "
                            + "of another rule needs it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> remove(String id, @HeaderParam("If-Match") String ifMatch) {
        rules.remove(Ids.named(id), ifMatch, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Path("/activations")
    @Idempotent
    @Operation(
            operationId = "activateRoutingRules",
            summary = "Put a set of rules into force",
            description =
                    "All at once or not at all: refused where an example of any rule that would then be in force fails.")
    public Activation.Done activate(@Valid @NotNull Activation command) {
        return rules.activate(command, caller.get());
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Scopes.ROUTING_WRITE, Scopes.REQUESTS_WORK, Scopes.INSIGHT_READ, Scopes.AUDIT_READ})
    @Operation(
            operationId = "readRoutingCoverage",
            summary = "See where routing has holes",
            description =
                    "Pairs of service and district in which a step gets no agency, rules that can never decide, and rules "
                            + "that overlap, so that only their rank decides. Computed anew at each call.")
    public CoverageView coverage() {
        return coverage.now();
    }

    private RestResponse<RuleView> answer(RoutingRule rule) {
        var view = view(rule);
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }

    private RuleView view(RoutingRule rule) {
        Caller by = caller.get();
        return RuleView.of(rule, by.has(Scopes.ROUTING_WRITE));
    }
}
