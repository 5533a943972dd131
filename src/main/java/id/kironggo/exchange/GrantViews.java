package id.kironggo.exchange;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Grants as a caller sees them. */
@Singleton
class GrantViews {

    private final AgencyRegistry agencies;
    private final Gatehouse gatehouse;
    private final Clock clock;

    GrantViews(AgencyRegistry agencies, Gatehouse gatehouse, Clock clock) {
        this.agencies = agencies;
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    List<String> actions(ApiGrant grant, Caller caller) {
        var api = gatehouse.gate().api(grant.agency(), grant.api());
        return GrantRules.actions(grant, api != null && api.isActive(), caller, clock.instant());
    }

    GrantView view(ApiGrant grant, Caller caller) {
        var status = grant.status(clock.instant());
        return new GrantView(
                grant.id(),
                agencies.ref(grant.consumer()),
                agencies.ref(grant.agency()),
                grant.api(),
                grant.operations(),
                grant.purpose(),
                grant.legalBasis(),
                grant.fields(),
                grant.expiresAt(),
                grant.ratePerMinute(),
                status,
                status.label().spoken(),
                grant.askedAt(),
                grant.approvedAt(),
                grant.endedAt(),
                grant.reason(),
                grant.note(),
                actions(grant, caller),
                EntityTags.of(grant.version()));
    }
}
