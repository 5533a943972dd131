package id.kironggo.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of the answers: which there are, and on which answers they stand. */
final class CommonHeaders {

    /** On every answer. */
    private static final List<String> ALWAYS = List.of("X-Request-Id", "RateLimit", "RateLimit-Policy");

    private static final String SANDBOX = "X-Exchange-Sandbox";

    private static final Map<String, List<String>> BY_STATUS = Map.of(
            "401", List.of("WWW-Authenticate"),
            "429", List.of("Retry-After"),
            "503", List.of("Retry-After"));

    /** Those whose answer has an ETag, but none in its body. */
    private static final Set<String> TAGGED = Set.of("readService", "readServiceForm");

    /** Those that make what has no address of its own. */
    private static final Set<String> NOWHERE = Set.of("appointFocalPoint", "addComment", "say", "delegate", "invite");

    private CommonHeaders() {}

    static void declareIn(Components components) {
        components
                .addHeader(
                        "X-Request-Id",
                        always("Id of this request: the caller's if it was a UUID, else a new one", uuid()))
                .addHeader(
                        "RateLimit",
                        always(
                                "What is left of the limit: `r` requests now, the whole in `t` seconds "
                                        + "(draft-ietf-httpapi-ratelimit-headers-10)",
                                text(100, "\"client\";r=599999;t=1")))
                .addHeader(
                        "RateLimit-Policy",
                        always("The limit: `q` requests in `w` seconds", text(100, "\"client\";q=600000;w=60")));
        declareParticular(components);
    }

    private static void declareParticular(Components components) {
        components
                .addHeader(
                        "ETag",
                        sometimes(
                                "Version of the resource, for If-Match (RFC 9110 section 8.8.3); absent where the"
                                        + " caller sees too little to change it",
                                text(100, "\"3\"")))
                .addHeader(
                        "Location",
                        always(
                                "Where the new resource is",
                                text(200, "/v1/requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")))
                .addHeader(
                        "Content-Disposition",
                        always(
                                "To be kept, not shown, and under which name (RFC 6266)",
                                text(700, "attachment; filename*=UTF-8''surat%20desa.pdf")))
                .addHeader(
                        "Link",
                        sometimes(
                                "The next page, `rel=\"next\"` (RFC 8288); absent on the last",
                                text(2000, "</v1/requests?cursor=…>; rel=\"next\"")))
                .addHeader(
                        "Idempotency-Replayed",
                        sometimes("`true`: this is the first answer again; nothing was done twice", text(5, "true")))
                .addHeader(SANDBOX, always("`true`: the answer is one of the API's document", text(4, "true")))
                .addHeader(
                        "WWW-Authenticate",
                        always("How to authenticate (RFC 9110 section 11.6.1)", text(200, "Bearer")))
                .addHeader(
                        "Retry-After",
                        always(
                                "Seconds to wait before the next try",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .format("int32")
                                        .examples(List.of(1))));
    }

    /** What stands on every answer of this status. */
    static void dress(String status, APIResponse response) {
        ALWAYS.forEach(name -> response.addHeader(name, ref(name)));
        BY_STATUS.getOrDefault(status, List.of()).forEach(name -> response.addHeader(name, ref(name)));
        if (status.equals("409")) {
            response.addHeader(
                    "Retry-After",
                    sometimes(
                            "Seconds to wait; only while the same Idempotency-Key is still being processed, or no"
                                    + " checkpoint covers the entry yet",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.INTEGER)
                                    .format("int32")
                                    .examples(List.of(1))));
        }
    }

    /** What stands on the answers of this operation in particular. */
    static void dressOwn(String status, Operation operation, APIResponse response, Components components) {
        if (!status.startsWith("2")) {
            return;
        }
        if (TAGGED.contains(operation.getOperationId()) || isTagged(response, components)) {
            response.addHeader("ETag", ref("ETag"));
        }
        if (operation.getOperationId().startsWith("sandbox")) {
            response.addHeader(SANDBOX, ref(SANDBOX));
        }
        if (response.getContent() != null && response.getContent().hasMediaType("application/pdf")) {
            response.addHeader("Content-Disposition", ref("Content-Disposition"));
        }
        if (status.equals("201") && !NOWHERE.contains(operation.getOperationId())) {
            response.addHeader("Location", ref("Location"));
        }
        if (ContractFilter.takes(operation, CommonParameters.IDEMPOTENCY_KEY)) {
            response.addHeader("Idempotency-Replayed", ref("Idempotency-Replayed"));
        }
        boolean isPaged = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
        if (isPaged) {
            response.addHeader("Link", ref("Link"));
        }
        if (operation.getOperationId().equals("readEvents")) {
            response.addHeader(
                    "Link",
                    always(
                            "Where the feed goes on, `rel=\"next\"` (RFC 8288); always there",
                            text(8_000, "</v1/events?limit=100&after=…>; rel=\"next\"")));
        }
    }

    private static boolean isTagged(APIResponse response, Components components) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(body -> body.getSchema() == null
                                ? null
                                : body.getSchema().getRef())
                        .filter(Objects::nonNull)
                        .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                        .anyMatch(schema -> schema.getProperties() != null
                                && schema.getProperties().containsKey("etag"));
    }

    private static Header ref(String name) {
        return OASFactory.createHeader().ref(ContractFilter.ref("headers", name));
    }

    private static Header always(String description, Schema schema) {
        return OASFactory.createHeader().description(description).required(true).schema(schema);
    }

    private static Header sometimes(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(int maxLength, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .maxLength(maxLength)
                .examples(List.of(example));
    }

    private static Schema uuid() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("uuid")
                .maxLength(36)
                .examples(List.of("9f0c2b3e-5d1a-4c77-8f52-0a6f3c1d2e4b"));
    }
}
