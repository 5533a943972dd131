package id.kironggo.platform.contract;

import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What any operation may answer beside its own answer: problems, and the headers of every answer. */
final class CommonAnswers {

    private record Told(String name, ProblemType type, String description) {}

    private static final Map<String, Told> PROBLEMS = new TreeMap<>();

    static {
        tell("InvalidInput", ProblemType.INVALID_INPUT, "The input is invalid; every fault is named");
        tell(
                "Unauthenticated",
                ProblemType.UNAUTHENTICATED,
                "No token, or one that is not valid (a public operation refuses a bad token too; tracking: a wrong"
                        + " access code)");
        tell("ScopeMissing", ProblemType.SCOPE_MISSING, "The token lacks the scope");
        tell("NotFound", ProblemType.NOT_FOUND, "There is no such thing, or it is not yours to see");
        tell(
                "NotAcceptable",
                ProblemType.NOT_ACCEPTABLE,
                "The `Accept` header names nothing that this operation gives");
        tell(
                "Conflict",
                ProblemType.ILLEGAL_ACTION,
                "Not possible now: `actions` says what is; or it conflicts with what exists; or the same "
                        + "Idempotency-Key is still being processed");
        tell("CursorGone", ProblemType.CURSOR_GONE, "The cursor is from before a restore: begin anew");
        tell("Stale", ProblemType.STALE, "It has changed since it was read");
        tell(
                "BodyTooLarge",
                ProblemType.BODY_TOO_LARGE,
                "The body is larger than 256 KiB, an OpenAPI document than 5 MiB, or a file than 10 MiB");
        tell("UnsupportedMediaType", ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body has the wrong media type");
        tell("KeyReused", ProblemType.KEY_REUSED, "The Idempotency-Key was used for another body");
        tell("IfMatchRequired", ProblemType.IF_MATCH_REQUIRED, "If-Match is missing");
        tell("TooManyRequests", ProblemType.TOO_MANY_REQUESTS, "Too many; Retry-After says when to come back");
        tell("Unexpected", ProblemType.INTERNAL_ERROR, "Unexpected; tell Diskominfo the traceId");
        tell(
                "Unavailable",
                ProblemType.UNAVAILABLE,
                "Temporarily unavailable; nothing was stored; Retry-After says when to try again");
    }

    private CommonAnswers() {}

    private static void tell(String name, ProblemType type, String description) {
        PROBLEMS.put(String.valueOf(type.status()), new Told(name, type, description));
    }

    static void declareIn(Components components) {
        CommonHeaders.declareIn(components);
        PROBLEMS.forEach((status, told) -> components.addResponse(told.name(), response(status, told)));
        Open311Answers.STATUSES.forEach((status, description) -> components.addResponse(
                Open311Answers.PREFIX + PROBLEMS.get(status).name(), Open311Answers.error(status, description)));
    }

    private static String name(String path, String status) {
        var name = PROBLEMS.get(status).name();
        return path.startsWith(ContractFilter.OPEN311_PATH) ? Open311Answers.PREFIX + name : name;
    }

    private static APIResponse response(String status, Told told) {
        return problem(status, told.type(), told.description());
    }

    /** A problem of this type, as {@code status} answers it. */
    static APIResponse problem(String status, ProblemType type, String description) {
        var schema = OASFactory.createSchema().ref(ContractFilter.ref("schemas", Problem.class.getSimpleName()));
        MediaType body = OASFactory.createMediaType().schema(schema).example(example(type));
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
        CommonHeaders.dress(status, response);
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.path());
        example.put("title", type.title().en());
        example.put("status", type.status());
        example.put("detail", "Says what happened here and what to do.");
        example.put("instance", "/v1/requests");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    static void dress(String path, Operation operation, Set<String> possible, Components components) {
        var responses = operation.getResponses();
        if (!possible.contains("403")) {
            // the scanner adds it wherever a token is needed; where any will do, none is refused
            responses.removeAPIResponse("403");
        }
        possible.forEach(status -> {
            var own = responses.getAPIResponse(status);
            if (own == null || own.getContent() == null) {
                responses.addAPIResponse(status, ref(name(path, status)));
            }
        });
        Map.copyOf(responses.getAPIResponses()).forEach((status, response) -> {
            if (response.getRef() == null) {
                if (response.getContent() == null && PROBLEMS.containsKey(status)) {
                    responses.addAPIResponse(status, ref(name(path, status)));
                } else {
                    CommonHeaders.dress(status, response);
                    CommonHeaders.dressOwn(status, operation, response, components);
                }
            }
        });
    }

    private static APIResponse ref(String name) {
        return OASFactory.createAPIResponse().ref(ContractFilter.ref("responses", name));
    }
}
