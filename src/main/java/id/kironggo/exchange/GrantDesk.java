package id.kironggo.exchange;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What agencies do with grants: load, act, record, return. */
@ApplicationScoped
@Transactional
class GrantDesk {

    private final Grants grants;
    private final GrantTerritory territory;
    private final GrantViews views;
    private final Ledger ledger;
    private final Gatehouse gatehouse;
    private final Clock clock;

    GrantDesk(
            Grants grants,
            GrantTerritory territory,
            GrantViews views,
            Ledger ledger,
            Gatehouse gatehouse,
            Clock clock) {
        this.grants = grants;
        this.territory = territory;
        this.views = views;
        this.ledger = ledger;
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    boolean isVisible(UUID id, Caller caller) {
        return grants.find(id).filter(grant -> GrantRules.sees(grant, caller)).isPresent();
    }

    Page<GrantView> list(GrantFilter filter, String cursor, int limit, Caller caller) {
        return grants.list(filter, cursor, limit, clock.instant(), caller).map(grant -> views.view(grant, caller));
    }

    GrantView read(UUID id, Caller caller) {
        return grants.find(id)
                .filter(grant -> GrantRules.sees(grant, caller))
                .map(grant -> views.view(grant, caller))
                .orElseThrow(ProblemException::notFound);
    }

    GrantView ask(AskGrant command, Caller caller) {
        territory.check(command, caller);
        var grant = new ApiGrant(Ids.next(), caller.agency(), command, clock.instant());
        grants.add(grant);
        return changed("grant.asked", grant, caller);
    }

    GrantView approve(UUID id, ApproveGrant command, String ifMatch, Caller caller) {
        var asked = grants.find(id).orElseThrow(ProblemException::notFound);
        // the API before the grant, as whoever retires it takes them
        var operations = territory.offered(asked.agency(), asked.api());
        var grant = take(id, caller);
        GrantRules.checkNarrower(grant, command, clock.instant());
        EntityTags.require(ifMatch, grant.version());
        boolean isOffered = operations.isPresent();
        var actions = GrantRules.actions(grant, isOffered, caller, clock.instant());
        if (!isOffered && actions.contains(GrantRules.DENY)) {
            throw ProblemException.illegal(
                    "Tidak ada API aktif dengan kode '" + grant.api()
                            + "' yang terdaftar; permintaan ini hanya dapat ditolak.",
                    "No active API of the code '" + grant.api() + "' is registered; this ask can only be denied.",
                    actions);
        }
        require(GrantRules.APPROVE, actions);
        GrantTerritory.checkKnown(
                command.operations() == null ? grant.operations() : command.operations(), operations.get());
        grant.approve(command, clock.instant());
        return changed("grant.approved", grant, caller);
    }

    GrantView deny(UUID id, EndGrant command, String ifMatch, Caller caller) {
        var grant = take(id, caller);
        EntityTags.require(ifMatch, grant.version());
        require(GrantRules.DENY, views.actions(grant, caller));
        grant.deny(command, clock.instant());
        return changed("grant.denied", grant, caller);
    }

    GrantView revoke(UUID id, EndGrant command, String ifMatch, Caller caller) {
        var grant = take(id, caller);
        EntityTags.require(ifMatch, grant.version());
        require(GrantRules.REVOKE, views.actions(grant, caller));
        grant.revoke(command.reason(), command.note(), clock.instant());
        return changed("grant.revoked", grant, caller);
    }

    private ApiGrant take(UUID id, Caller caller) {
        return grants.take(id).filter(grant -> GrantRules.sees(grant, caller)).orElseThrow(ProblemException::notFound);
    }

    private static void require(String action, List<String> actions) {
        if (!actions.contains(action)) {
            throw ProblemException.illegal(
                    "Izin ini tidak dapat diubah begitu sekarang, atau bukan oleh Anda: pemilik API menyetujui dan"
                            + " menolak, keduanya mencabut.",
                    "This can't be done to the grant now, or not by you: the API's agency approves and denies, both"
                            + " revoke.",
                    actions);
        }
    }

    private GrantView changed(String type, ApiGrant grant, Caller caller) {
        grants.flush();
        ledger.record(GrantFact.of(type, grant), caller);
        gatehouse.changed();
        return views.view(grant, caller);
    }
}
