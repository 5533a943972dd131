package id.kironggo.exchange;

import id.kironggo.openapi.CallPath;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says why a call would be refused: the very judgement that calls get, with the grants that it rests on. */
@ApplicationScoped
@Transactional
class Explainer {

    static final String ALLOWED = "ALLOWED";

    private static final Text GOES_THROUGH = Text.of("Panggilan ini akan diteruskan.", "This call would go through.");

    private final Gatekeeper gatekeeper;
    private final Grants grants;
    private final GrantViews views;

    Explainer(Gatekeeper gatekeeper, Grants grants, GrantViews views) {
        this.gatekeeper = gatekeeper;
        this.grants = grants;
        this.views = views;
    }

    CallExplanation explain(ExplainCall command, Caller caller) {
        var verdict = gatekeeper.judge(caller, command.agency(), command.api(), command.method(), command.path());
        var asked = grants.of(caller.agency(), command.agency(), command.api()).stream()
                .map(grant -> views.view(grant, caller))
                .toList();
        var path = CallPath.of(command.path()).map(CallPath::raw).orElse(null);
        if (verdict instanceof Passage passage) {
            return new CallExplanation(
                    true, ALLOWED, GOES_THROUGH.spoken(), passage.operation(), passage.path(), asked);
        }
        var refusal = (Refusal) verdict;
        var operation = gatekeeper.operation(caller, command.agency(), command.api(), command.method(), command.path());
        return new CallExplanation(
                false,
                refusal.reason().name(),
                Text.of(refusal.id(), refusal.en()).spoken(),
                operation.orElse(null),
                path,
                asked);
    }
}
