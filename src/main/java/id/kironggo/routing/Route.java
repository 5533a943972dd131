package id.kironggo.routing;

import id.kironggo.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The router's answer: who owns the case, who handles each step, and why. */
public record Route(String owner, Text ownerBecause, List<RouteStep> steps) {

    public Optional<RouteStep> step(int number) {
        return steps.stream().filter(step -> step.step() == number).findFirst();
    }

    /** The same route where one agency took another's place, but for the steps that are done. */
    public Route succeeding(String from, String to, Set<Integer> done) {
        var succeeded = steps.stream()
                .map(step -> from.equals(step.agency()) && !done.contains(step.step()) ? step.by(to) : step)
                .toList();
        return new Route(owner.equals(from) ? to : owner, ownerBecause, succeeded);
    }

    /** The same route with a last step that somebody chose by hand. */
    public Route withAddedStep(String agency, String action, Text because) {
        var longer = new ArrayList<>(steps);
        longer.add(new RouteStep(steps.size() + 1, agency, agency, action, null, null, because, null, List.of()));
        return new Route(owner, ownerBecause, List.copyOf(longer));
    }
}
