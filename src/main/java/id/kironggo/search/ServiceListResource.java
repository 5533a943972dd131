package id.kironggo.search;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.Listed;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.catalogue.ServiceSummary;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The services in force, listed and found. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ServiceListResource {

    private final ServiceCatalogue catalogue;
    private final ServiceSearch search;
    private final Unanswered unanswered;
    private final AgencyRegistry agencies;
    private final Cursors cursors;

    ServiceListResource(
            ServiceCatalogue catalogue,
            ServiceSearch search,
            Unanswered unanswered,
            AgencyRegistry agencies,
            Cursors cursors) {
        this.catalogue = catalogue;
        this.search = search;
        this.unanswered = unanswered;
        this.agencies = agencies;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listServices",
            summary = "List and find public services",
            description = "The services in force, by code; with `q` those that somebody may mean by these words, best "
                    + "first: names, keywords and the rest of each declaration are searched, slips of the keys and synonyms "
                    + "with them. Where none fits, the general complaint is offered and `fallback` says so. Filters narrow "
                    + "the list together. Phrases that find nothing are counted, without saying who typed them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content = @Content(schema = @Schema(implementation = ServicePage.class)))
    public RestResponse<ServicePage> list(
            @RestQuery
                    @Parameter(
                            description = "What somebody looks for, in their own words",
                            example = "lampu jalan mati")
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
                ? null
                : cursors.decode(filter.list(), cursor).get(0);
        int most = Page.limit(limit);
        return filter.q() == null ? listed(filter, after, most, uri) : found(filter, after, most, uri);
    }

    private RestResponse<ServicePage> listed(ServiceFilter filter, String after, int limit, UriInfo uri) {
        var rows = catalogue.inForce().tailMap(after == null ? "" : after, false).values().stream()
                .filter(listed -> filter.accepts(listed.offering(), catalogue))
                .limit(limit + 1L)
                .toList();
        var page = Page.of(
                        rows,
                        limit,
                        last -> cursors.encode(filter.list(), last.offering().code()))
                .map(listed -> ServiceSummary.of(listed, agencies));
        return page.answer(new ServicePage(page.items(), page.next(), null), uri);
    }

    private RestResponse<ServicePage> found(ServiceFilter filter, String after, int limit, UriInfo uri) {
        var codes = search.find(filter.q());
        boolean isFallback = codes.isEmpty();
        if (isFallback) {
            codes = List.of(ServiceSearch.GENERAL);
            if (after == null) {
                unanswered.count(filter.q());
            }
        }
        int from = after == null ? 0 : Integer.parseInt(after);
        var fitting = fitting(codes, filter);
        var rows = fitting.stream().skip(from).limit(limit + 1L).toList();
        var page = Page.of(rows, limit, last -> cursors.encode(filter.list(), String.valueOf(from + limit)))
                .map(listed -> ServiceSummary.of(listed, agencies));
        return page.answer(new ServicePage(page.items(), page.next(), isFallback && !fitting.isEmpty()), uri);
    }

    private List<Listed> fitting(List<String> codes, ServiceFilter filter) {
        return codes.stream()
                .map(catalogue.inForce()::get)
                .filter(Objects::nonNull)
                .filter(listed -> filter.accepts(listed.offering(), catalogue))
                .toList();
    }
}
