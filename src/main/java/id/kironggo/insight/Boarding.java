package id.kironggo.insight;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.FocalPointRegister;
import id.kironggo.identity.ClientRegistry;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.JsonSettings;
import id.kironggo.request.Workload;
import id.kironggo.webhook.SubscriptionDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** How far each agency has come on board. */
@ApplicationScoped
public class Boarding {

    private final AgencyRegistry agencies;
    private final ClientRegistry clients;
    private final Workload workload;
    private final SubscriptionDesk subscriptions;
    private final FocalPointRegister focalPoints;
    private final Clock clock;

    Boarding(
            AgencyRegistry agencies,
            ClientRegistry clients,
            Workload workload,
            SubscriptionDesk subscriptions,
            FocalPointRegister focalPoints,
            Clock clock) {
        this.agencies = agencies;
        this.clients = clients;
        this.workload = workload;
        this.subscriptions = subscriptions;
        this.focalPoints = focalPoints;
        this.clock = clock;
    }

    /** For the agency itself and for those who answer for the whole. */
    OnboardingView onboarding(String agency, Caller caller) {
        boolean isSeen = caller.isOf(agency)
                || caller.has(Scopes.REGISTRY_WRITE)
                || caller.has(Scopes.INSIGHT_READ)
                || caller.audits();
        if (!isSeen) {
            throw ProblemException.notFound();
        }
        var systems = clients.standing(agency);
        var work = workload.of(agency);
        boolean hasFocalPoint =
                focalPoints.isReachable(agency, LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE));
        return new OnboardingView(
                agencies.ref(agency),
                systems.clients(),
                systems.firstTokenAt(),
                work.firstAcceptedAt(),
                systems.heardAt(),
                subscriptions.firstDeliveredAt(agency).orElse(null),
                hasFocalPoint,
                systems.lastSeenAt(),
                systems.firstTokenAt() != null && work.firstAcceptedAt() != null && hasFocalPoint);
    }
}
