package id.kironggo.identity;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a client who it is: the first call of whoever connects a system. */
@Path("/v1/me")
@Authenticated
@Tag(name = "Identity")
public class MeResource {

    private final ClientRegistry clients;
    private final AgencyRegistry agencies;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    MeResource(ClientRegistry clients, AgencyRegistry agencies, CurrentCaller caller, JsonWebToken token) {
        this.clients = clients;
        this.agencies = agencies;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Operation(
            operationId = "whoAmI",
            summary = "Who am I?",
            description = "The client, its agency and the scopes that the token stands for. Any valid token will do.")
    public MeView me() {
        var me = caller.get();
        var client = clients.find(me.id()).orElseThrow(ProblemException::notFound);
        var scopes = me.scopes().stream().sorted().toList();
        return new MeView(
                client.id(),
                client.name(),
                client.kind(),
                client.agency() == null ? null : agencies.ref(client.agency()),
                scopes,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
