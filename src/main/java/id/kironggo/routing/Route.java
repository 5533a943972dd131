package id.kironggo.routing;

import id.kironggo.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router's answer: who owns the case, who handles each step, and why. */
public record Route(String owner, Text ownerBecause, List<RouteStep> steps) {

    public Optional<RouteStep> step(int number) {
        return steps.stream().filter(step -> step.step() == number).findFirst();
    }

    /** The same route with a last step that somebody chose by hand. */
    public Route withAddedStep(String agency, String action, Text because) {
        var longer = new ArrayList<>(steps);
        longer.add(new RouteStep(steps.size() + 1, agency, agency, action, null, null, because));
        return new Route(owner, ownerBecause, List.copyOf(longer));
    }
}
