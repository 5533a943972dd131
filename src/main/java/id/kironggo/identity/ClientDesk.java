package id.kironggo.identity;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the coordinator and the agencies do with clients: load, act, record, return. */
@ApplicationScoped
@Transactional
public class ClientDesk {

    private final Clients clients;
    private final ClientRules rules;
    private final Secrets secrets;
    private final Ledger ledger;
    private final Clock clock;

    ClientDesk(Clients clients, ClientRules rules, Secrets secrets, Ledger ledger, Clock clock) {
        this.clients = clients;
        this.rules = rules;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean isVisible(String id, Caller caller) {
        return clients.findByIdOptional(id)
                .filter(client -> ClientRules.sees(client, caller))
                .isPresent();
    }

    Page<ClientView> list(
            ClientFilter filter, String after, int limit, Function<ClientView, String> cursor, Caller caller) {
        var owner = ClientRules.rules(caller)
                ? null
                : Optional.ofNullable(caller.agency()).orElse("");
        var found = clients.page(filter, owner, after, limit + 1).stream()
                .map(client -> view(client, null, caller))
                .toList();
        return Page.of(found, limit, cursor);
    }

    ClientView read(String id, Caller caller) {
        return clients.findByIdOptional(id)
                .filter(client -> ClientRules.sees(client, caller))
                .map(client -> view(client, null, caller))
                .orElseThrow(ProblemException::notFound);
    }

    /** The only view with its secret: that of who made it. */
    ClientView create(CreateClient command, Caller caller) {
        var grant = rules.grant(command.kind(), command.agency(), command.scopes(), caller);
        clients.lockShared();
        var id = command.id() == null ? Client.newId(grant.agency()) : command.id();
        if (clients.findByIdOptional(id).isPresent()) {
            throw ProblemType.CONFLICT.because(
                    "ID klien ini sudah pernah diberikan; pilih yang lain.",
                    "This client id was given before; choose another.");
        }
        var secret = secrets.random();
        var given = new NewClient(id, command.name(), grant.kind(), grant.agency(), grant.scopes(), secret);
        var client = new Client(given, secrets.hash(Client.purpose(id), secret), clock.instant());
        client.requireOfficer(Boolean.TRUE.equals(command.officerRequired()));
        clients.persistAndFlush(client);
        ledger.record(ClientCreated.of(client), caller);
        return view(client, secret, caller);
    }

    /** Amends a client; {@code change} makes what it shall be from what it is. */
    ClientView amend(String id, UnaryOperator<AmendClient> change, String ifMatch, Caller caller) {
        clients.lock();
        var client = take(id, caller);
        var command = change.apply(client.properties());
        ClientRules.check(client, command, caller);
        EntityTags.require(ifMatch, client.version());
        ClientRules.require(ClientRules.AMEND, client, caller);
        if (command.equals(client.properties())) {
            return view(client, null, caller);
        }
        boolean coordinated = client.coordinates();
        client.amend(command);
        requireACoordinator(coordinated, client);
        clients.flush();
        ledger.record(ClientChanged.of("client.amended", client), caller);
        return view(client, null, caller);
    }

    void revoke(String id, String ifMatch, Caller caller) {
        clients.lock();
        var client = take(id, caller);
        EntityTags.require(ifMatch, client.version());
        ClientRules.require(ClientRules.REVOKE, client, caller);
        boolean coordinated = client.coordinates();
        client.revoke();
        requireACoordinator(coordinated, client);
        clients.flush();
        ledger.record(ClientChanged.of("client.revoked", client), caller);
    }

    private void requireACoordinator(boolean coordinated, Client client) {
        if (coordinated && !client.coordinates() && !clients.anyOtherCoordinates(client.id())) {
            throw ProblemException.illegal(
                    "Ini klien aktif terakhir dengan clients:write; buat atau aktifkan yang lain dahulu.",
                    "This is the last active client with clients:write; make or activate another one first.",
                    List.of(ClientRules.AMEND, ClientRules.ROTATE));
        }
    }

    SecretView rotate(String id, RotateSecret command, Caller caller) {
        var client = take(id, caller);
        ClientRules.require(ClientRules.ROTATE, client, caller);
        var secret = secrets.random();
        var now = clock.instant();
        var until = now.plus(Duration.ofHours(command.hours()));
        client.rotate(secrets.hash(Client.purpose(id), secret), until, now);
        clients.flush();
        ledger.record(new SecretRotated(id, client.agency(), until), caller);
        return new SecretView(id, secret, until, EntityTags.of(client.version()));
    }

    private Client take(String id, Caller caller) {
        return clients.take(id)
                .filter(client -> ClientRules.sees(client, caller))
                .orElseThrow(ProblemException::notFound);
    }

    private ClientView view(Client client, String secret, Caller caller) {
        return rules.view(client, secret, caller, clock.instant());
    }
}
