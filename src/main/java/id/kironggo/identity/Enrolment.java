package id.kironggo.identity;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** From an invitation to the client that comes of it: the secret is seen by its system alone. */
@ApplicationScoped
@Transactional
public class Enrolment {

    /** Seven groups of four characters of 5 bits. */
    private static final int CODE = 28;

    private static final String PURPOSE = "invitation";

    private final Invitations invitations;
    private final Clients clients;
    private final ClientRules rules;
    private final Secrets secrets;
    private final Ledger ledger;
    private final Clock clock;

    Enrolment(
            Invitations invitations, Clients clients, ClientRules rules, Secrets secrets, Ledger ledger, Clock clock) {
        this.invitations = invitations;
        this.clients = clients;
        this.rules = rules;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The only view with its code: that of who made it. */
    InvitationView invite(Invite command, Caller caller) {
        var grant = rules.grant(command.kind(), command.agency(), null, caller);
        clients.lockShared();
        var code = Secrets.readable(CODE);
        var invitation = new Invitation(Ids.next(), secrets.hash(PURPOSE, code), grant, clock.instant());
        invitations.add(invitation);
        ledger.record(InvitationChanged.of("client.invited", invitation), caller);
        return rules.view(invitation, code.replaceAll("(?<=.)(?=(.{4})+$)", "-"), caller, clock.instant());
    }

    Page<InvitationView> list(String cursor, int limit, Caller caller) {
        var owner = ClientRules.rules(caller)
                ? null
                : Optional.ofNullable(caller.agency()).orElse("");
        return invitations
                .list(owner, cursor, limit)
                .map(invitation -> rules.view(invitation, null, caller, clock.instant()));
    }

    void withdraw(UUID id, String ifMatch, Caller caller) {
        var invitation = invitations
                .take(id)
                .filter(one -> ClientRules.sees(one, caller))
                .orElseThrow(ProblemException::notFound);
        EntityTags.require(ifMatch, invitation.version());
        var actions = ClientRules.actions(invitation, caller, clock.instant());
        if (actions.isEmpty()) {
            throw ProblemException.illegal(
                    "Hanya undangan yang masih terbuka yang ditarik, selain jenis AGENCY hanya oleh koordinator.",
                    "Only an open invitation is withdrawn, one of another kind than AGENCY by the coordinator only.",
                    actions);
        }
        invitation.withdraw(clock.instant());
        invitations.flush();
        ledger.record(InvitationChanged.of("client.invitation-withdrawn", invitation), caller);
    }

    /** The client with its secret; nothing where the code is unknown, used, withdrawn or expired. */
    Optional<ClientView> enrol(Enrol command) {
        clients.lockShared();
        var now = clock.instant();
        return invitations
                .take(secrets.hash(PURPOSE, plain(command.code())))
                .filter(invitation -> invitation.isOpen(now) && rules.isActive(invitation.agency()))
                .map(invitation -> enrol(invitation, command.name()));
    }

    private ClientView enrol(Invitation invitation, String name) {
        var now = clock.instant();
        var id = Client.newId(invitation.agency());
        var secret = secrets.random();
        var given = new NewClient(id, name, invitation.kind(), invitation.agency(), invitation.scopes(), secret);
        var client = new Client(given, secrets.hash(Client.purpose(id), secret), now);
        clients.persistAndFlush(client);
        invitation.use(id, now);
        invitations.flush();
        // nobody has a token here: who acts is the client that comes of it
        var itself = Caller.client(id, client.agency(), Set.copyOf(client.scopes()));
        ledger.record(ClientChanged.enrolled(client, invitation.id()), itself);
        return rules.view(client, secret, itself, now);
    }

    /** What was typed, without what doesn't matter; letters that were read for digits (Crockford's base 32). */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    /** Open invitations of one agency become the other's. */
    void move(String from, String to, Caller caller) {
        List<Invitation> open = invitations.takeOpenOf(from, clock.instant());
        open.forEach(invitation -> {
            invitation.moveTo(to);
            ledger.record(ClientMoved.of(invitation, from), caller);
        });
        invitations.flush();
    }
}
