package id.kironggo.exchange;

import id.kironggo.ledger.Ledger;
import id.kironggo.openapi.BreakingChange;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Changes what an agency offers: load, act, record, return. */
@ApplicationScoped
@Transactional
class ApiShelf {

    private final Apis apis;
    private final ApiViews views;
    private final Grants grants;
    private final Ledger ledger;
    private final Gatehouse gatehouse;
    private final Clock clock;

    ApiShelf(Apis apis, ApiViews views, Grants grants, Ledger ledger, Gatehouse gatehouse, Clock clock) {
        this.apis = apis;
        this.views = views;
        this.grants = grants;
        this.ledger = ledger;
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    /** Makes the API what was proposed; registers it where there is none. */
    ApiView settle(Proposal proposal, String ifMatch, Caller caller) {
        var api = apis.take(proposal.agency(), proposal.code()).orElse(null);
        if (api == null) {
            return register(proposal, ifMatch, caller);
        }
        EntityTags.require(ifMatch, api.version());
        if (api.documentVersion() != proposal.known()) {
            throw ProblemType.STALE.because(
                    "Dokumennya baru saja berubah. Ambil yang terbaru, lalu ulangi dengan ETag-nya.",
                    "Its document has just changed. Read it again and repeat with its new ETag.");
        }
        if (!proposal.isNewDocument() && api.is(proposal.command())) {
            return views.view(api, caller);
        }
        var affected = grants.inForce(api.agency(), api.code(), clock.instant());
        if (!proposal.breaking().isEmpty() && !proposal.isBreakingAccepted() && api.isActive()) {
            throw breaks(proposal.breaking(), api, affected);
        }
        api.take(proposal.command(), clock.instant());
        if (proposal.isNewDocument()) {
            document(api, proposal);
        }
        apis.flush();
        boolean isBreaking = !proposal.breaking().isEmpty();
        return changed("api.changed", api, isBreaking, consumers(affected), caller);
    }

    private ApiView register(Proposal proposal, String ifMatch, Caller caller) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            throw ProblemType.STALE.because(
                    "API ini belum ada; daftarkan tanpa If-Match.",
                    "There is no such API yet; register it without If-Match.");
        }
        var api = new Api(Ids.next(), proposal.agency(), proposal.code(), proposal.command(), clock.instant());
        api.documented(views.stored(proposal.document().operations()));
        apis.add(api);
        apis.addDocument(api, proposal.document().root().toString(), clock.instant());
        return changed("api.registered", api, false, List.of(), caller);
    }

    private void document(Api api, Proposal proposal) {
        api.documented(views.stored(proposal.document().operations()));
        apis.addDocument(api, proposal.document().root().toString(), clock.instant());
    }

    /** Ends it, and every grant with it. */
    void retire(String agency, String code, String ifMatch, Caller caller) {
        var api = apis.take(agency, code)
                .filter(own -> caller.isOf(own.agency()))
                .orElseThrow(ProblemException::notFound);
        EntityTags.require(ifMatch, api.version());
        if (!api.isActive()) {
            throw ProblemException.illegal(
                    "API ini sudah dihentikan.", "This API is retired already.", ApiViews.actions(api, caller));
        }
        var open = grants.takeOpen(agency, code);
        api.retire(clock.instant());
        for (var grant : open) {
            grant.revoke(GrantReason.API_RETIRED, null, clock.instant());
            ledger.record(GrantFact.of("grant.revoked", grant), caller);
        }
        apis.flush();
        changed("api.retired", api, false, consumers(open), caller);
    }

    private ApiView changed(String type, Api api, boolean isBreaking, Collection<String> consumers, Caller caller) {
        ledger.record(ApiFact.of(type, api, isBreaking, consumers), caller);
        gatehouse.changed();
        return views.view(api, caller);
    }

    private static SortedSet<String> consumers(Collection<ApiGrant> grants) {
        var consumers = new TreeSet<String>();
        grants.forEach(grant -> consumers.add(grant.consumer()));
        return consumers;
    }

    private ProblemException breaks(List<BreakingChange> breaking, Api api, List<ApiGrant> affected) {
        var all = new TreeSet<String>();
        var places = new ArrayList<Fault>();
        for (var change : breaking) {
            var hit = hit(change, api, affected);
            all.addAll(hit);
            places.add(new Fault(change.pointer(), told(change, hit)));
        }
        var whom = all.isEmpty() ? "-" : String.join(", ", all);
        return ProblemType.BREAKING_CHANGE
                .because(
                        "Dokumen baru memutus yang dibangun dengan dokumen sekarang. Pemakai yang terkena: " + whom
                                + ". Ulangi dengan acceptBreaking=true bila memang dikehendaki.",
                        "The new document breaks what was built with the present one. Consumers hit: " + whom
                                + ". Repeat with acceptBreaking=true if that is meant.")
                .naming(places);
    }

    private SortedSet<String> hit(BreakingChange change, Api api, List<ApiGrant> affected) {
        var touched = views.operations(api.operations()).stream()
                .filter(change::hits)
                .map(operation -> operation.operationId())
                .toList();
        return consumers(affected.stream()
                .filter(grant -> grant.operations().stream().anyMatch(touched::contains))
                .toList());
    }

    private static Text told(BreakingChange change, Collection<String> hit) {
        var whom = String.join(", ", hit);
        return hit.isEmpty()
                ? change.what()
                : Text.of(
                        change.what().id() + " Mengenai: " + whom + ".",
                        change.what().en() + " Hits: " + whom + ".");
    }
}
