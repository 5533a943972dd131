package id.kironggo.rehearsal;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rehearsals over HTTP, in a demo only. */
@Path("/v1/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@DemoOnly
@Tag(name = "Sandbox")
public class RehearsalResource {

    private final Demo demo;
    private final Travel travel;
    private final Playhouse playhouse;
    private final FreshStart freshStart;
    private final CurrentCaller caller;

    RehearsalResource(Demo demo, Travel travel, Playhouse playhouse, FreshStart freshStart, CurrentCaller caller) {
        this.demo = demo;
        this.travel = travel;
        this.playhouse = playhouse;
        this.freshStart = freshStart;
        this.caller = caller;
    }

    @GET
    @Path("/clock")
    @Authenticated
    @Operation(
            operationId = "readClock",
            summary = "Read the demo's clock",
            description = "The time by which the service works, and the real one. In a demo only; elsewhere 404.")
    public ClockView clock() {
        return travel.view();
    }

    @POST
    @Path("/clock")
    @Authenticated
    @Idempotent
    @Operation(operationId = "moveClock", summary = "Move the demo's clock ahead", description = """
            For all who use this demo, so that deadlines, escalation, silence and closing are seen in minutes. It stops wherever \
            time has something to do, and each fact has the time that it would have had; the answer tells them. Deadlines, \
            expiry and figures go by this clock; tokens, signatures and calls to others by the real one, so that a token goes on \
            working. It never goes back but by a reset. In a demo only, elsewhere 404; 409 in a demo that is shared \
            (`KIRONGGO_SANDBOX=play`).\
            """)
    public ClockView.Move move(@Valid @NotNull MoveClock command) {
        travel.check(command);
        demo.requireFree();
        return travel.move(command, caller.get());
    }

    @POST
    @Path("/reset")
    @Authenticated
    @Idempotent
    @Operation(operationId = "resetSandbox", summary = "Begin the demo anew", description = """
            Requests, letters, grants, subscriptions, clients, catalogue, rules, uploads and the clock become what they were at the \
            first start. A new epoch begins, as after a restore: cursors of the feed from before answer 410, and checkpoints are \
            signed under another name and key. Tokens of the demo's own clients go on. In a demo only, elsewhere 404; 409 where \
            the database is not the demo's own, and in a demo that is shared (`KIRONGGO_SANDBOX=play`).\
            """)
    public ResetView reset(Nothing nothing) {
        demo.requireFree();
        demo.requireOwnDatabase();
        return freshStart.reset();
    }

    @POST
    @Path("/play")
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Idempotent
    @Operation(operationId = "playRequest", summary = "Let the agencies act on a request", description = """
            The agencies that must act next accept, complete and in the end resolve, one after another, each by its own client; in \
            the ledger the officer is `sandbox`. It goes on until the request is resolved, or until something is needed that only \
            the citizen or the app can give: `pause` says what. Each move is a change by itself. By whoever submitted the request, \
            an agency that handles it, or the coordinator; 409 for others who see it. In a demo only; elsewhere 404.\
            """)
    public PlayView play(@Valid @NotNull PlayRequest command) {
        return playhouse.play(command, caller.get());
    }
}
