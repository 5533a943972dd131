package id.kironggo.reorganisation;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;

/** Merges and suspends agencies, first on paper, then in one transaction. */
@ApplicationScoped
@Transactional
public class Reorganisations {

    private static final String LIST = "reorganisations";

    private final AgencyRegistry agencies;
    private final Holdings holdings;
    private final Ledger ledger;
    private final EntityManager database;
    private final Cursors cursors;
    private final Clock clock;

    Reorganisations(
            AgencyRegistry agencies,
            Holdings holdings,
            Ledger ledger,
            EntityManager database,
            Cursors cursors,
            Clock clock) {
        this.agencies = agencies;
        this.holdings = holdings;
        this.ledger = ledger;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    ReorganisationPreview preview(Reorganise command) {
        check(command);
        var moves = holdings.of(command.agency());
        return new ReorganisationPreview(
                agencies.ref(command.agency()),
                command.kind(),
                agencies.ref(command.successor()),
                moves,
                digest(command, moves));
    }

    ReorganisationView carryOut(Reorganise command, Caller by) {
        check(command);
        if (command.preview() == null) {
            throw ProblemException.invalid(
                    "/preview",
                    "Lihat dahulu pratinjaunya (POST /v1/reorganisations/previews) dan kirim 'preview'-nya.",
                    "Read the preview first (POST /v1/reorganisations/previews) and send its `preview`.");
        }
        var moves = holdings.of(command.agency());
        if (!digest(command, moves).equals(command.preview())) {
            throw ProblemType.CONFLICT.because(
                    "Yang akan berpindah telah berubah sejak pratinjau; lihat pratinjau yang baru.",
                    "What would move has changed since the preview; read a new one.");
        }
        holdings.pass(command, by);
        var done = new Reorganisation(Ids.next(), command, clock.instant(), moves);
        database.persist(done);
        database.flush();
        ledger.record(AgencyReorganised.of(done), by);
        return view(done);
    }

    Page<ReorganisationView> list(String cursor, int limit) {
        return new Keyset<>(Reorganisation.class, LIST, "at", true)
                .read(database, cursors, cursor, limit, Reorganisation::at, Reorganisation::id)
                .map(this::view);
    }

    ReorganisationView get(UUID id) {
        var done = id == null ? null : database.find(Reorganisation.class, id);
        if (done == null) {
            throw ProblemException.notFound();
        }
        return view(done);
    }

    private void check(Reorganise command) {
        var faults = new ArrayList<Fault>();
        if (!agencies.isActive(command.agency())) {
            faults.add(Fault.at("/agency", "Perangkat daerah ini tidak aktif.", "This agency is not active."));
        }
        if (!agencies.isActive(command.successor()) || command.successor().equals(command.agency())) {
            faults.add(Fault.at(
                    "/successor",
                    "Harus kode perangkat daerah lain yang aktif; lihat /v1/agencies.",
                    "Must be the code of another active agency; see /v1/agencies."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** Says the same only of the same: what was seen is what moves. */
    private static String digest(Reorganise command, ReorganisationPreview.Moved moves) {
        var seen = String.join("\n", command.agency(), command.kind().name(), command.successor(), moves.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReorganisationView view(Reorganisation done) {
        return new ReorganisationView(
                done.id(),
                agencies.ref(done.agency()),
                done.kind(),
                agencies.ref(done.successor()),
                done.legalBasis(),
                done.at(),
                done.moved());
    }
}
