package id.kironggo.rehearsal;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.identity.ClientRegistry;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.request.Outcome;
import id.kironggo.request.Understudy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;

/** Lets the agencies play their parts in a request, each through its own client. */
@ApplicationScoped
class Playhouse {

    private static final int MOST = 100;
    /** Told as the officer, so that the ledger shows who it was not. */
    private static final String OFFICER = "sandbox";

    private final Understudy understudy;
    private final ClientRegistry clients;
    private final AgencyRegistry agencies;

    Playhouse(Understudy understudy, ClientRegistry clients, AgencyRegistry agencies) {
        this.understudy = understudy;
        this.clients = clients;
        this.agencies = agencies;
    }

    /** Each move is a change by itself, whatever becomes of the next. */
    PlayView play(PlayRequest command, Caller caller) {
        understudy.admit(command.request(), caller);
        return QuarkusTransaction.suspendingExisting().call(() -> played(command));
    }

    private PlayView played(PlayRequest command) {
        var outcome = Optional.ofNullable(command.outcome()).orElse(Outcome.FULFILLED);
        int steps = Optional.ofNullable(command.steps()).orElse(MOST);
        var moves = new ArrayList<PlayView.Move>();
        boolean goesOn = true;
        for (int tries = 0; goesOn && moves.size() < steps && tries < 2 * MOST; tries++) {
            try {
                var act = understudy.act(command.request(), outcome, this::worker);
                act.ifPresent(
                        done -> moves.add(new PlayView.Move(agencies.ref(done.agency()), done.action(), done.step())));
                goesOn = act.isPresent();
            } catch (ProblemException overtaken) {
                if (overtaken.type() != ProblemType.STALE) {
                    throw overtaken;
                }
                // somebody else acted meanwhile: look again
            }
        }
        var scene = understudy.look(command.request(), outcome, this::worker);
        return new PlayView(
                scene.id(), scene.ticket(), scene.status(), scene.outcome(), moves, scene.pause(), scene.missing());
    }

    private Optional<Caller> worker(String agency) {
        return clients.worker(agency).map(client -> client.through(OFFICER));
    }
}
