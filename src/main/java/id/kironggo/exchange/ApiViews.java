package id.kironggo.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.openapi.ApiOperation;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import jakarta.inject.Singleton;
import java.util.List;

/** APIs as a caller sees them, and their operations as they are stored. */
@Singleton
class ApiViews {

    static final String CHANGE = "change";
    static final String RETIRE = "retire";
    private static final String ASK = "ask";

    private static final TypeReference<List<ApiOperation>> OPERATIONS = new TypeReference<>() {};

    private final AgencyRegistry agencies;
    private final ObjectMapper mapper;

    ApiViews(AgencyRegistry agencies, ObjectMapper mapper) {
        this.agencies = agencies;
        this.mapper = mapper;
    }

    List<ApiOperation> operations(String stored) {
        try {
            return mapper.readValue(stored, OPERATIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored(List<ApiOperation> operations) {
        try {
            return mapper.writeValueAsString(operations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ApiView view(Api api, Caller caller) {
        boolean isShown = caller.isOf(api.agency()) || caller.coordinates();
        return new ApiView(
                agencies.ref(api.agency()),
                api.code(),
                api.name(),
                api.mode(),
                isShown ? api.baseUrl() : null,
                api.timeoutSeconds(),
                api.maxBytes(),
                api.healthPath(),
                api.visibility(),
                api.status(),
                api.status().label().spoken(),
                api.documentVersion(),
                operations(api.operations()),
                api.createdAt(),
                api.updatedAt(),
                actions(api, caller),
                EntityTags.of(api.version()));
    }

    static List<String> actions(Api api, Caller caller) {
        if (!caller.has(Scopes.APIS)) {
            return List.of();
        }
        if (caller.isOf(api.agency())) {
            return api.isActive() ? List.of(CHANGE, RETIRE) : List.of(CHANGE);
        }
        return api.isActive() ? List.of(ASK) : List.of();
    }
}
