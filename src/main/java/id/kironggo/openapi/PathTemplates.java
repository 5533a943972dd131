package id.kironggo.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The operations of an API by path, compiled: segment by segment, a literal before a variable (OpenAPI, Path Templating).
 * The path decides first: an operation of a less literal template never takes a method that the nearer one lacks.
 */
public final class PathTemplates {

    private final Node root = new Node();

    private PathTemplates() {}

    public static PathTemplates of(Collection<ApiOperation> operations) {
        var templates = new PathTemplates();
        operations.forEach(templates::add);
        return templates;
    }

    private void add(ApiOperation operation) {
        var node = root;
        for (var segment : PathTemplate.of(operation.path()).segments()) {
            node = node.next(segment);
        }
        if (node.byMethod == null) {
            node.byMethod = new HashMap<>();
        }
        node.byMethod.put(operation.method(), operation);
    }

    /** The operation that this call is; null where it is none. */
    public ApiOperation find(String method, CallPath path) {
        var node = root.at(path.segments(), 0);
        return node == null ? null : node.byMethod.get(method);
    }

    private record Mixed(Pattern pattern, Node node) {}

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private final List<Mixed> mixed = new ArrayList<>();
        private Node variable;
        private Map<String, ApiOperation> byMethod;

        Node next(PathTemplate.Segment segment) {
            if (segment.literal() != null) {
                return literals.computeIfAbsent(segment.literal(), literal -> new Node());
            }
            if (segment.isVariable()) {
                variable = variable == null ? new Node() : variable;
                return variable;
            }
            return mixed.stream()
                    .filter(one ->
                            one.pattern().pattern().equals(segment.pattern().pattern()))
                    .findFirst()
                    .map(Mixed::node)
                    .orElseGet(() -> {
                        var added = new Mixed(segment.pattern(), new Node());
                        mixed.add(added);
                        return added.node();
                    });
        }

        /** Each node is tried once at most, so that no path costs more than the templates are many. */
        Node at(List<String> segments, int depth) {
            if (depth == segments.size()) {
                return byMethod == null ? null : this;
            }
            var segment = segments.get(depth);
            var literal = literals.get(segment);
            var found = literal == null ? null : literal.at(segments, depth + 1);
            if (found != null || segment.isEmpty()) {
                return found;
            }
            for (var one : mixed) {
                found = one.pattern().matcher(segment).matches() ? one.node().at(segments, depth + 1) : null;
                if (found != null) {
                    return found;
                }
            }
            return variable == null ? null : variable.at(segments, depth + 1);
        }
    }
}
