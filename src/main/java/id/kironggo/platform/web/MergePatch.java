package id.kironggo.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

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
                    .map(v -> id.kironggo.platform.problem.Fault.at(
                            "/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage(), v.getMessage()))
                    .toList();
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return result;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
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
