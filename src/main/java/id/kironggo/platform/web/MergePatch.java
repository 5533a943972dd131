package id.kironggo.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.text.Text;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** JSON Merge Patch (RFC 7386) over a command: the present state as a command, patched, then checked like any other. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    @SuppressWarnings("unchecked") // the result has the class of what was patched
    public <T> T apply(T present, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw ProblemException.invalid("", "Tambalan harus objek JSON.", "The patch must be a JSON object.");
        }
        try {
            var merged = merge(mapper.valueToTree(present), patch);
            T result = (T) mapper.treeToValue(merged, present.getClass());
            var faults = validator.validate(result).stream()
                    .map(v -> new Fault(pointer(v.getPropertyPath()), Text.same(v.getMessage())))
                    .toList();
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return result;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private static String pointer(Path path) {
        return "/"
                + path.toString()
                        .replaceAll("\\[(\\d+)]", "/$1")
                        .replaceAll("\\.<[^>]*>", "")
                        .replace('.', '/');
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var old = result.get(change.getKey());
                result.set(change.getKey(), merge(old == null ? changes.objectNode() : old, change.getValue()));
            }
        }
        return result;
    }
}
