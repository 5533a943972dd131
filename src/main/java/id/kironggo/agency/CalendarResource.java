package id.kironggo.agency;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The working calendar over HTTP. */
@Path("/v1/calendar/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class CalendarResource {

    private final WorkingCalendar calendar;
    private final CurrentCaller caller;

    CalendarResource(WorkingCalendar calendar, CurrentCaller caller) {
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readCalendar",
            summary = "Read the free days of a year",
            description = "Holidays and joint leave. A year that is not loaded: 404; "
                    + "no working-day deadline can reach into it.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public RestResponse<CalendarView> read(int year) {
        return answer(calendar.get(year));
    }

    @PUT
    @RolesAllowed(Scopes.REGISTRY_WRITE)
    @Operation(
            operationId = "setCalendar",
            summary = "Set the free days of a year",
            description = "Replaces all free days of a year; `If-Match` is needed where the year is loaded. "
                    + "Deadlines that were promised before stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar as it is now",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public RestResponse<CalendarView> set(
            int year, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SetCalendar command) {
        return answer(calendar.set(year, command.holidays(), ifMatch, caller.get()));
    }

    private static RestResponse<CalendarView> answer(CalendarYear year) {
        return ResponseBuilder.ok(CalendarView.of(year))
                .header(HttpHeaders.ETAG, EntityTags.of(year.version()))
                .build();
    }
}
