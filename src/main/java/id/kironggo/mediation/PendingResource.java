package id.kironggo.mediation;

import id.kironggo.mediation.PendingCall.PendingCalls;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.LongPoll;
import id.kironggo.platform.web.TakesImport;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pull mode over HTTP: an office without an address comes for its calls. */
@Path("/v1/exchange/pending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class PendingResource {

    private final ParkingLot lot;
    private final Connectors connectors;
    private final LongPoll polls;
    private final Signals signals;
    private final CurrentCaller caller;

    PendingResource(ParkingLot lot, Connectors connectors, LongPoll polls, Signals signals, CurrentCaller caller) {
        this.lot = lot;
        this.connectors = connectors;
        this.polls = polls;
        this.signals = signals;
        this.caller = caller;
    }

    @GET
    @Blocking
    @RolesAllowed(Scopes.APIS)
    @Operation(operationId = "takePendingCalls", summary = "Take the calls that wait for you", description = """
            For APIs in pull mode: the calls that wait for your answer, the oldest first, and with `wait` as soon as there is one. \
            A call that you took and did not answer is given out again when half of its time is over, with the same `id`: \
            answer it once, whatever comes twice. An answer holds about 16 MiB at most, or one call.""")
    public Uni<PendingCalls> take(
            @Parameter(description = "Only calls to this API", example = "penduduk")
                    @QueryParam("api")
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    String api,
            @Parameter(
                            description =
                                    "Seconds to wait for one, 0 to 30; a long wait may end some seconds early, lest all who wait ask again at once")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait,
            @Parameter(description = "How many, 1 to 20") @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20)
                    int limit) {
        var agency = caller.get().agency();
        connectors.seen(agency);
        return polls.until(
                        () -> lot.lease(agency, api, limit),
                        calls -> !calls.isEmpty(),
                        Duration.ofSeconds(wait),
                        ParkedCalls.PENDING,
                        List.of(agency))
                .map(PendingCalls::new);
    }

    @POST
    @Path("/{id}/answer")
    @TakesImport
    @WaitingCall
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Scopes.APIS)
    @Operation(operationId = "answerPendingCall", summary = "Answer a call that waits", description = """
            The caller gets it at once, on whichever replica it waits. 404 when nobody waits any longer: the caller had a 504.""")
    @APIResponse(responseCode = "204", description = "The caller has it")
    public RestResponse<Void> answer(
            @Parameter(description = "`id` of the call") @PathParam("id") String id,
            @Valid @NotNull AnswerPending command) {
        if (command.body().length > AnswerPending.MOST) {
            throw ProblemType.BODY_TOO_LARGE.because(
                    "Isi jawaban paling besar 10 MiB.", "The body of an answer may have 10 MiB at most.");
        }
        var replica = lot.answer(Ids.named(id), caller.get().agency(), command);
        signals.tell(ParkedCalls.ANSWERED, replica.toString());
        return RestResponse.noContent();
    }
}
