package id.kironggo.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.exchange.ApiRegistry;
import id.kironggo.exchange.ApiRoute;
import id.kironggo.exchange.Gatekeeper;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Plays the APIs that a caller may see. Nothing is sent to anybody, and nothing is recorded. */
@ApplicationScoped
class Sandbox {

    /** Of documents kept ready, in characters; in memory each takes several times that. */
    private static final long KEPT = 8L * 1024 * 1024;

    private final Cache<Version, Stand> stands = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Version version, Stand stand) -> stand.weight())
            .build();

    private final Gatekeeper gatekeeper;
    private final ApiRegistry registry;

    Sandbox(Gatekeeper gatekeeper, ApiRegistry registry, Signals signals) {
        signals.hear(Signals.BEGUN_ANEW, List.of(""), stands::invalidateAll);
        this.gatekeeper = gatekeeper;
        this.registry = registry;
    }

    /** The API, if it is offered and the caller may see it. */
    Stand stand(String agency, String api, Caller caller) {
        var route = gatekeeper.route(caller, agency, api).orElseThrow(ProblemException::notFound);
        return stands.get(
                Version.of(route),
                version -> new Stand(registry.document(version.agency(), version.api(), version.number(), caller)));
    }

    SandboxAnswer answer(Stand stand, SandboxCall call, Preference preference) {
        var operation = stand.find(call.method(), call.path());
        if (operation == null) {
            throw ProblemException.notFound();
        }
        // first, since no correction of the call would make up for a format that there is none of
        var answer = new AnswerChoice(stand, preference, call.accepted()).of(stand.told(operation));
        var faults = CallCheck.faults(stand, operation, call);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return answer;
    }

    private record Version(String agency, String api, int number) {

        static Version of(ApiRoute route) {
            return new Version(route.agency(), route.api(), route.version());
        }
    }
}
