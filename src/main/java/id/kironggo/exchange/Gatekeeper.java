package id.kironggo.exchange;

import id.kironggo.openapi.CallPath;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of any call whether it may go through. Judges from memory, without ever waiting: a change counts at once on the
 * replica that made it, and within a second on all others.
 */
@ApplicationScoped
public class Gatekeeper {

    private static final Map<RefusalReason, Refusal> REFUSALS = new EnumMap<>(RefusalReason.class);

    static {
        for (var reason : RefusalReason.values()) {
            REFUSALS.put(reason, Refusal.of(reason));
        }
    }

    private final Gatehouse gatehouse;
    private final Clock clock;

    Gatekeeper(Gatehouse gatehouse, Clock clock) {
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    /**
     * Whether this call may go through.
     *
     * @param rawPath as received, percent-encoded, without query, after {@code /v1/exchange/{agency}/{api}}
     */
    public Verdict judge(Caller caller, String agency, String api, String method, String rawPath) {
        return judge(gatehouse.gate(), clock.instant(), caller, agency, api, method, rawPath);
    }

    static Verdict judge(
            Gate gate, Instant now, Caller caller, String agency, String api, String method, String rawPath) {
        var offer = gate.api(agency, api);
        if (offer == null || !gate.sees(caller, offer)) {
            return REFUSALS.get(RefusalReason.UNKNOWN_API);
        }
        if (!offer.isActive()) {
            return REFUSALS.get(RefusalReason.API_RETIRED);
        }
        var path = CallPath.of(rawPath).orElse(null);
        if (path == null) {
            return REFUSALS.get(RefusalReason.BAD_PATH);
        }
        var operation = offer.templates().find(method, path);
        if (operation == null) {
            return REFUSALS.get(RefusalReason.UNKNOWN_OPERATION);
        }
        var held = gate.grants(caller.agency(), agency, api);
        for (var grant : held) {
            if (grant.status(now) == GrantStatus.APPROVED && grant.operations().contains(operation.operationId())) {
                return new Passage(offer.route(), path.raw(), operation.operationId(), grant.terms());
            }
        }
        return REFUSALS.get(why(held, operation.operationId(), now));
    }

    /** Of several asks, the nearest to a passage: one that is in force, one that waits, else the latest for this operation. */
    private static RefusalReason why(List<Gate.Held> held, String operation, Instant now) {
        var named = held.stream()
                .filter(grant -> grant.operations().contains(operation))
                .toList();
        if (named.stream().anyMatch(grant -> grant.status(now) == GrantStatus.PENDING)) {
            return RefusalReason.GRANT_PENDING;
        }
        if (held.stream().anyMatch(grant -> grant.status(now) == GrantStatus.APPROVED)) {
            return RefusalReason.OPERATION_NOT_GRANTED;
        }
        return named.stream()
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(grant -> reason(grant.status(now)))
                .orElse(RefusalReason.NO_GRANT);
    }

    private static RefusalReason reason(GrantStatus status) {
        return switch (status) {
            case PENDING -> RefusalReason.GRANT_PENDING;
            case APPROVED -> RefusalReason.OPERATION_NOT_GRANTED;
            case DENIED -> RefusalReason.GRANT_DENIED;
            case REVOKED -> RefusalReason.GRANT_REVOKED;
            case EXPIRED -> RefusalReason.GRANT_EXPIRED;
        };
    }

    /** The operation that a call would be, if the API is visible to the caller. */
    Optional<String> operation(Caller caller, String agency, String api, String method, String rawPath) {
        return offered(caller, agency, api)
                .flatMap(offer ->
                        CallPath.of(rawPath).map(path -> offer.templates().find(method, path)))
                .map(operation -> operation.operationId());
    }

    /** Where calls of an API go, if it is offered and visible to the caller. */
    public Optional<ApiRoute> route(Caller caller, String agency, String api) {
        return offered(caller, agency, api).map(Gate.Offer::route);
    }

    private Optional<Gate.Offer> offered(Caller caller, String agency, String api) {
        var gate = gatehouse.gate();
        return Optional.ofNullable(gate.api(agency, api))
                .filter(Gate.Offer::isActive)
                .filter(offer -> gate.sees(caller, offer));
    }
}
