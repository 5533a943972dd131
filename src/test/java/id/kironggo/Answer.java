package id.kironggo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What was answered, for what the tests read by the thousand: names that follow one another are looked up, where REST Assured
 * compiles a Groovy script for each. Whatever else a path says, it does as before.
 */
public final class Answer extends JsonPath {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NAMES = Pattern.compile("\\w+(\\.\\w+)*");

    private final Object root;

    private Answer(String json) {
        super(json);
        try {
            root = MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public static Answer of(Response response) {
        return new Answer(response.asString());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so it is inherited
    public <T> T get(String path) {
        if (!NAMES.matcher(path).matches()) {
            return super.get(path);
        }
        var found = root;
        for (var name : path.split("\\.")) {
            found = named(found, name);
        }
        return (T) found;
    }

    /** Of a list, what its elements have of this name. */
    private static Object named(Object from, String name) {
        if (from instanceof List<?> elements) {
            return elements.stream()
                    .filter(Objects::nonNull)
                    .map(element -> named(element, name))
                    .toList();
        }
        return from == null ? null : ((Map<?, ?>) from).get(name);
    }
}
