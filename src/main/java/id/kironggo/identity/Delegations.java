package id.kironggo.identity;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which agency may act for which: looked up whenever somebody does, so that a revocation counts at once. */
@ApplicationScoped
@Transactional
public class Delegations {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final EntityManager database;
    private final AgencyRegistry agencies;
    private final Ledger ledger;
    private final Cursors cursors;
    private final Clock clock;

    Delegations(EntityManager database, AgencyRegistry agencies, Ledger ledger, Cursors cursors, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** In which services (empty: all) an agency may act for another now; nothing where it may not. */
    Optional<Set<String>> inForce(String from, String to) {
        var all = database.createQuery(
                        "from Delegation d where d.fromAgency = :from and d.toAgency = :to", Delegation.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .filter(d -> d.isInForce(clock.instant()))
                .toList();
        var services = new HashSet<String>();
        all.forEach(d -> services.addAll(d.services()));
        boolean isUnlimited = all.stream().anyMatch(d -> d.services().isEmpty());
        return all.isEmpty() ? Optional.empty() : Optional.of(isUnlimited ? Set.of() : services);
    }

    Page<DelegationView> list(String cursor, int limit, Caller caller) {
        var agency = caller.coordinates()
                ? null
                : Optional.ofNullable(caller.agency()).orElse("");
        return new Keyset<>(Delegation.class, "delegations", "createdAt", true)
                .where("e.fromAgency = :agency or e.toAgency = :agency", "agency", agency)
                .read(database, cursors, cursor, limit, Delegation::createdAt, Delegation::id)
                .map(d -> view(d, caller));
    }

    DelegationView delegate(Delegate command, Caller caller) {
        if (!agencies.isActive(command.to()) || command.to().equals(caller.agency())) {
            throw ProblemException.invalid(
                    "/to",
                    "Harus kode perangkat daerah lain yang aktif; lihat /v1/agencies.",
                    "Must be the code of another active agency; see /v1/agencies.");
        }
        var now = clock.instant();
        if (!command.expiresAt().isAfter(now) || command.expiresAt().isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalid(
                    "/expiresAt", "Harus di masa depan, paling lama 366 hari.", "Must lie ahead, by at most 366 days.");
        }
        var delegation = new Delegation(Ids.next(), caller.agency(), command, now);
        database.persist(delegation);
        ledger.record(DelegationChanged.of("delegation.given", delegation), caller);
        return view(delegation, caller);
    }

    DelegationView revoke(UUID id, String ifMatch, Caller caller) {
        var delegation = database.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean isSeen = delegation != null
                && (caller.coordinates() || caller.isOf(delegation.from()) || caller.isOf(delegation.to()));
        if (!isSeen) {
            throw ProblemException.notFound();
        }
        EntityTags.require(ifMatch, delegation.version());
        if (actions(delegation, caller).isEmpty()) {
            throw ProblemException.illegal(
                    "Hanya perangkat daerah yang melimpahkan yang mencabut, dan hanya selagi berlaku.",
                    "Only the agency that gave it revokes it, and only while it is in force.",
                    List.of());
        }
        delegation.revoke(clock.instant());
        database.flush();
        ledger.record(DelegationChanged.of("delegation.revoked", delegation), caller);
        return view(delegation, caller);
    }

    private List<String> actions(Delegation delegation, Caller caller) {
        boolean mayRevoke = caller.isOf(delegation.from()) && delegation.isInForce(clock.instant());
        return mayRevoke ? List.of("revoke") : List.of();
    }

    private DelegationView view(Delegation d, Caller caller) {
        return new DelegationView(
                d.id(),
                agencies.ref(d.from()),
                agencies.ref(d.to()),
                d.services(),
                d.createdAt(),
                d.expiresAt(),
                d.revokedAt(),
                d.isInForce(clock.instant()),
                actions(d, caller),
                EntityTags.of(d.version()));
    }
}
