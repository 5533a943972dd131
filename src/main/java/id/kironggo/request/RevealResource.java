package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.DoneAnew;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Personal data in clear. */
@Path("/v1/requests/{id}/reveal")
@Produces(MediaType.APPLICATION_JSON)
@VisibleRequest
@Tag(name = "Requests")
public class RevealResource {

    private final RevealDesk desk;
    private final CurrentCaller caller;

    RevealResource(RevealDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @DoneAnew
    @RolesAllowed(Scopes.REQUESTS_WORK)
    @Operation(
            operationId = "revealRequest",
            summary = "See personal data",
            description =
                    "By an agency that has accepted a disposition: the values of the fields named, for a purpose and "
                            + "by a law (UU 27/2022). Recorded in the ledger, which the submitter reads too, and told to the "
                            + "citizen by `access-log`; a repetition with the same Idempotency-Key is answered and recorded anew. "
                            + "Revealed documents may be fetched by this client for an hour. Never the applicant of an anonymous "
                            + "request.")
    public RevealView reveal(UUID id, @Valid @NotNull DocumentCommands.Reveal command) {
        return desk.reveal(id, command, caller.get());
    }
}
