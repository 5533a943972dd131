package id.kironggo.insight;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.FocalPointRoll;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The smart city programmes of the regency. */
@ApplicationScoped
@Transactional
public class ProgrammeRegister {

    private final EntityManager database;
    private final AgencyRegistry agencies;
    private final FocalPointRoll focalPoints;
    private final Ledger ledger;
    private final Cursors cursors;
    private final Clock clock;

    ProgrammeRegister(
            EntityManager database,
            AgencyRegistry agencies,
            FocalPointRoll focalPoints,
            Ledger ledger,
            Cursors cursors,
            Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.focalPoints = focalPoints;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<ProgrammeView> list(ProgrammeFilter filter, String cursor, int limit, Caller caller) {
        return new Keyset<>(Programme.class, "programmes", "createdAt", false)
                .where("e.phase = :phase", "phase", filter.phase)
                .where("e.dimension = :dimension", "dimension", filter.dimension)
                .where("e.status = :status", "status", filter.status)
                .where("e.lead = :agency or array_contains(e.agencies, :agency)", "agency", filter.agency)
                .read(database, cursors, cursor, limit, Programme::createdAt, Programme::id)
                .map(programme -> view(programme, caller));
    }

    boolean knows(UUID id) {
        return database.find(Programme.class, id) != null;
    }

    ProgrammeView read(UUID id, Caller caller) {
        var programme = database.find(Programme.class, id);
        if (programme == null) {
            throw ProblemException.notFound();
        }
        return view(programme, caller);
    }

    ProgrammeView register(WriteProgramme command, Caller caller) {
        check(command);
        var programme = new Programme(Ids.next(), command, clock.instant());
        database.persist(programme);
        ledger.record(ProgrammeChanged.of("programme.registered", programme), caller);
        return view(programme, caller);
    }

    /** Amends a programme; {@code change} makes what it shall be from what it is. */
    ProgrammeView amend(UUID id, UnaryOperator<WriteProgramme> change, String ifMatch, Caller caller) {
        var programme = database.find(Programme.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (programme == null) {
            throw ProblemException.notFound();
        }
        var command = change.apply(programme.properties());
        check(command);
        EntityTags.require(ifMatch, programme.version());
        programme.become(command);
        database.flush();
        ledger.record(ProgrammeChanged.of("programme.amended", programme), caller);
        return view(programme, caller);
    }

    private void check(WriteProgramme command) {
        var faults = new ArrayList<Fault>();
        if (!agencies.isActive(command.lead())) {
            faults.add(noAgency("/lead"));
        }
        var others = command.agencies() == null ? List.<String>of() : command.agencies();
        for (int i = 0; i < others.size(); i++) {
            if (!agencies.isActive(others.get(i))) {
                faults.add(noAgency("/agencies/" + i));
            }
        }
        var people = command.focalPoints() == null ? List.<UUID>of() : command.focalPoints();
        for (int i = 0; i < people.size(); i++) {
            if (!focalPoints.knows(people.get(i))) {
                faults.add(Fault.at(
                        "/focalPoints/" + i,
                        "Narahubung tidak dikenal; lihat /v1/agencies/{code}/focal-points.",
                        "Unknown focal point; see /v1/agencies/{code}/focal-points."));
            }
        }
        var milestones = command.milestones() == null ? List.<Milestone>of() : command.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            if (!isStorable(milestones.get(i).due())
                    || !isStorable(milestones.get(i).reached())) {
                faults.add(Fault.at(
                        "/milestones/" + i,
                        "Tanggal antara tahun 1900 dan 2200.",
                        "Dates between the years 1900 and 2200."));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static boolean isStorable(java.time.LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    private static Fault noAgency(String pointer) {
        return Fault.at(
                pointer,
                "Perangkat daerah ini tidak ada atau tidak aktif; lihat /v1/agencies.",
                "There is no such agency, or it isn't active; see /v1/agencies.");
    }

    private ProgrammeView view(Programme programme, Caller caller) {
        var is = programme.properties();
        return new ProgrammeView(
                programme.id(),
                is.name(),
                is.dimension(),
                is.dimension().label().spoken(),
                is.phase(),
                agencies.ref(is.lead()),
                is.agencies().stream().map(agencies::ref).toList(),
                is.focalPoints(),
                is.quickWin(),
                is.milestones(),
                is.status(),
                is.status().label().spoken(),
                programme.createdAt(),
                caller.has(Scopes.REGISTRY_WRITE) ? List.of("amend") : List.of(),
                EntityTags.of(programme.version()));
    }
}
