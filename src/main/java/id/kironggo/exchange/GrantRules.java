package id.kironggo.exchange;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who may do what to a grant, and what a grant may say. */
final class GrantRules {

    static final String APPROVE = "approve";
    static final String DENY = "deny";
    static final String REVOKE = "revoke";

    private static final Duration LONGEST = Duration.ofDays(5 * 366L);

    private GrantRules() {}

    static boolean sees(ApiGrant grant, Caller caller) {
        return caller.coordinates() || caller.isOf(grant.consumer()) || caller.isOf(grant.agency());
    }

    /** What the caller may do to this grant now; {@code isOffered}: its API is there to be granted. */
    static List<String> actions(ApiGrant grant, boolean isOffered, Caller caller, Instant now) {
        var actions = new ArrayList<String>();
        var status = grant.status(now);
        boolean isProvider = caller.isOf(grant.agency());
        boolean isParty = isProvider || caller.isOf(grant.consumer());
        if (!caller.has(Scopes.APIS) || !isParty) {
            return actions;
        }
        if (status == GrantStatus.PENDING && isProvider) {
            if (isOffered) {
                actions.add(APPROVE);
            }
            actions.add(DENY);
        } else if (status == GrantStatus.PENDING || status == GrantStatus.APPROVED) {
            actions.add(REVOKE);
        }
        return actions;
    }

    static void checkExpiry(Instant expiresAt, Instant now, List<Fault> faults) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            faults.add(Fault.at(
                    "/expiresAt",
                    "Harus di masa depan, paling lama lima tahun.",
                    "Must lie ahead, by at most five years."));
        }
    }

    /** Names each of {@code operations} that the API has not. */
    static void checkOperations(List<String> operations, Collection<String> known, List<Fault> faults) {
        for (int i = 0; i < operations.size(); i++) {
            if (!known.contains(operations.get(i))) {
                faults.add(Fault.at(
                        "/operations/" + i,
                        "Bukan operationId dari API ini; lihat daftar operasinya.",
                        "Not an operationId of this API; see its operations."));
            }
        }
    }

    /** An approval narrows: it never gives more than was asked for. */
    static void checkNarrower(ApiGrant asked, ApproveGrant command, Instant now) {
        var faults = new ArrayList<Fault>();
        among("/operations/", command.operations(), asked.operations(), faults);
        among("/fields/", command.fields(), asked.fields(), faults);
        if (command.expiresAt() != null
                && (!command.expiresAt().isAfter(now) || command.expiresAt().isAfter(asked.expiresAt()))) {
            faults.add(Fault.at(
                    "/expiresAt",
                    "Harus di masa depan dan tidak lebih lama dari yang diminta.",
                    "Must lie ahead, and not be later than was asked for."));
        }
        boolean isFaster = command.ratePerMinute() != null
                && asked.ratePerMinute() != null
                && command.ratePerMinute() > asked.ratePerMinute();
        if (isFaster) {
            faults.add(Fault.at("/ratePerMinute", "Tidak lebih dari yang diminta.", "Not more than was asked for."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void among(String at, List<String> given, List<String> asked, List<Fault> faults) {
        for (int i = 0; given != null && i < given.size(); i++) {
            if (!asked.contains(given.get(i))) {
                faults.add(Fault.at(at + i, "Tidak termasuk yang diminta.", "Not among what was asked for."));
            }
        }
    }
}
