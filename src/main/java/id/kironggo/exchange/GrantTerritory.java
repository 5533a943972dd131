package id.kironggo.exchange;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.openapi.ApiOperation;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What grants are about: the agencies and their APIs, as far as who asks may know of them. */
@Singleton
class GrantTerritory {

    private final Apis apis;
    private final ApiViews views;
    private final AgencyRegistry agencies;
    private final Clock clock;

    GrantTerritory(Apis apis, ApiViews views, AgencyRegistry agencies, Clock clock) {
        this.apis = apis;
        this.views = views;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Refuses an ask that can't be meant. An API that the caller doesn't see is not looked at: whether it exists must not
     * show in the answer.
     */
    void check(AskGrant command, Caller caller) {
        var faults = new ArrayList<Fault>();
        if (!agencies.isActive(command.agency()) || caller.agency() == null || caller.isOf(command.agency())) {
            faults.add(Fault.at(
                    "/agency",
                    "Harus kode perangkat daerah lain yang aktif; lihat /v1/agencies.",
                    "Must be the code of another active agency; see /v1/agencies."));
        }
        GrantRules.checkExpiry(command.expiresAt(), clock.instant(), faults);
        apis.seen(command.agency(), command.api(), caller).ifPresent(api -> {
            if (api.isActive()) {
                GrantRules.checkOperations(command.operations(), operations(api), faults);
            } else {
                faults.add(Fault.at("/api", "API ini sudah dihentikan.", "This API is retired."));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** The operationIds of an API, which stays offered until the transaction ends; nothing where it is not offered. */
    Optional<List<String>> offered(String agency, String code) {
        return apis.hold(agency, code).filter(Api::isActive).map(this::operations);
    }

    static void checkKnown(List<String> operations, List<String> known) {
        var faults = new ArrayList<Fault>();
        GrantRules.checkOperations(operations, known, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private List<String> operations(Api api) {
        return views.operations(api.operations()).stream()
                .map(ApiOperation::operationId)
                .toList();
    }
}
