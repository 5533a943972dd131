package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.DoneAnew;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search for a person's requests: a POST, so that no NIK stands in a URL. */
@Path("/v1/requests/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class SearchResource {

    private final CounterDesk counter;
    private final RequestViews views;
    private final CurrentCaller caller;

    SearchResource(CounterDesk counter, RequestViews views, CurrentCaller caller) {
        this.counter = counter;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @DoneAnew
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "searchRequests",
            summary = "Find a person's requests",
            description =
                    "By NIK or phone, among the requests that the caller may see anyway; personal data masked, the 100 "
                            + "latest. The search is recorded with its purpose and told to those who were found; a repetition with the same "
                            + "Idempotency-Key is answered and recorded anew.")
    public RequestView.RequestPage search(@Valid @NotNull CaseCommands.Search command) {
        var found = counter.search(command, caller.get());
        return new RequestView.RequestPage(
                found.stream().map(r -> views.toClient(r, caller.get())).toList(), null);
    }
}
