package id.kironggo.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters that many operations take: told once. */
final class CommonParameters {

    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String IF_MATCH = "IfMatch";
    private static final String ACTING_OFFICER = "ActingOfficer";
    private static final String ACTING_FOR = "ActingFor";

    /** Of path parameters, by the path's start and the parameter's name: description and example. */
    private static final Map<String, List<String>> PATH = Map.ofEntries(
            Map.entry("/open311/v2/services/{code}", List.of("Code of the service", "JALAN-RUSAK")),
            Map.entry(
                    "/open311/v2/requests/{id}", List.of("Id of the request", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")),
            Map.entry(
                    "/open311/v2/tokens/{token}", List.of("Token of a report", "0f0d9b2a-8f3a-4c41-9d52-6f1f01935c9e")),
            Map.entry("/problems/{code}", List.of("Code of the problem: the last part of its `type`", "invalid-input")),
            Map.entry("/v1/apis/{agency}", List.of("Code of the agency whose API it is", "DISPENDUKCAPIL")),
            Map.entry("/v1/exchange/sandbox/{agency}", List.of("Code of the agency whose API it is", "DISPENDUKCAPIL")),
            Map.entry("/v1/exchange/pending/{id}", List.of("Id of the call", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a17")),
            Map.entry("/v1/grants/{id}", List.of("Id of the grant", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")),
            Map.entry("/v1/agencies/{code}", List.of("Code of the agency", "DINSOS-P3AKB")),
            Map.entry("/v1/districts/{code}", List.of("Kemendagri code of the district (kecamatan)", "35.11.07")),
            Map.entry("/v1/services/{code}", List.of("Code of the service", "BANSOS-USUL")),
            Map.entry(
                    "/v1/dispositions/{id}", List.of("Id of the disposition", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a11")),
            Map.entry("/v1/files/{id}", List.of("Id of the file", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a12")),
            Map.entry("/v1/requests/{id}", List.of("Id of the request", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")),
            Map.entry(
                    "/v1/tracking/{ticket}", List.of("Ticket number; case and dashes don't matter", "BWS-7F3K-92XQ-5")),
            Map.entry("/v1/delegations/{id}", List.of("Id of the delegation", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a12")),
            Map.entry("/v1/routing/rules/{id}", List.of("Id of the rule", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a14")),
            Map.entry(
                    "/v1/reorganisations/{id}",
                    List.of("Id of the reorganisation", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a15")),
            Map.entry(
                    "/v1/subscriptions/{id}",
                    List.of("Id of the subscription", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")),
            Map.entry("/v1/clients/{id}", List.of("Id of the client (`client_id`)", "dlh-pengaduan")),
            Map.entry(
                    "/v1/clients/invitations/{id}",
                    List.of("Id of the invitation", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a14")),
            Map.entry("/v1/events/{id}", List.of("Id of the event", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a17")),
            Map.entry("/v1/ledger/entries/{id}", List.of("Id of the entry", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")),
            Map.entry("/v1/vocabularies/{name}", List.of("Name of the vocabulary", "request-status")),
            Map.entry(
                    "/v1/smart-city/programmes/{id}",
                    List.of("Id of the programme", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a14")),
            Map.entry("/v1/letters/{id}", List.of("Id of the letter", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")),
            Map.entry("/v1/inbox/{id}", List.of("Id of the letter", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")),
            Map.entry("/v1/letter-types/{code}", List.of("Code of the letter type", "PERMINTAAN-DATA")),
            Map.entry("/v1/calendar/{year}", List.of("Calendar year", "2026")));

    /** Of those that name a part of what the path names. */
    private static final Map<String, List<String>> PART = Map.of(
            "api", List.of("Code of the API", "data-penduduk"),
            "path", List.of("Path within the API: all that follows, slashes too", "penduduk/contoh"),
            "document", List.of("Id of the document", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a13"),
            "delivery", List.of("Id of the event", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a17"),
            "file", List.of("Id of the file", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a12"),
            "format", List.of("Format of the answer, errors too: `xml` or `json`", "json"),
            "system", List.of("The other system", "sp4n-lapor"));

    /** Of query parameters, which mean the same wherever they stand. */
    private static final Map<String, Object> QUERY = Map.ofEntries(
            Map.entry("limit", 20),
            Map.entry("cursor", "kGzr8u0Qb1T4mC7x"),
            Map.entry("after", "latest"),
            Map.entry("subject", "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10"),
            Map.entry("wait", 30),
            Map.entry("overdue", "true"),
            Map.entry("sort", "-updatedAt"),
            Map.entry("version", 1),
            Map.entry("citizenRef", "warga-81c2"));

    private CommonParameters() {}

    static void declareIn(Components components) {
        components.addParameter(
                IDEMPOTENCY_KEY,
                header("Idempotency-Key", text(255, "^[\\x21-\\x7E]+$"))
                        .description("Makes a repetition safe: the first answer comes again, with "
                                + "`Idempotency-Replayed: true`. 1 to 255 visible ASCII characters, kept 48 hours.")
                        .example("2f1c0b7e-7d38-4a52-8a35-6a9b7b0b1f11"));
        components.addParameter(
                IF_MATCH,
                header("If-Match", text(1000, null))
                        .description("The `etag` under which the caller knows the resource (RFC 9110 section 13.1.1). "
                                + "428 without, 412 if it has changed since.")
                        .example("\"3\""));
        components.addParameter(
                ACTING_OFFICER,
                header("Acting-Officer", text(64, "^[A-Za-z0-9._-]+$"))
                        .description(
                                "Who of the agency's staff acts, by the agency's own opaque id; never a NIK or NIP")
                        .example("st-0412"));
        components.addParameter(
                ACTING_FOR,
                header("Acting-For", text(40, "^[A-Z0-9-]+$"))
                        .description("Code of the agency for which the caller acts, under a delegation in force; "
                                + "see `/v1/delegations`")
                        .example("KEC-07"));
    }

    static void dress(String path, HttpMethod method, Operation operation, boolean isSecured, Components components) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                if ("If-Match".equals(parameter.getName())) {
                    parameters.add(ref(IF_MATCH));
                } else if (!"X-Access-Code".equals(parameter.getName())) {
                    parameters.add(
                            parameter.getIn() == Parameter.In.PATH
                                    ? told(path, parameter)
                                    : shown(parameter, components));
                }
            });
        }
        boolean isTracking = path.startsWith(ContractFilter.TRACKING_PATH);
        boolean isKept = !ContractFilter.isGreedy(path);
        if (method == HttpMethod.POST
                && isKept
                && (isSecured || isTracking || path.equals(ContractFilter.ENROLMENT_PATH))) {
            parameters.add(ref(IDEMPOTENCY_KEY));
        }
        // a reading that is recorded is an act too
        boolean isRecorded =
                path.startsWith("/v1/audit/") || path.equals("/v1/requests/{id}/documents/{document}/content");
        if ((method != HttpMethod.GET || isRecorded) && isSecured) {
            parameters.add(ref(ACTING_OFFICER));
        }
        if (isSecured && (path.startsWith("/v1/requests") || path.startsWith("/v1/dispositions"))) {
            parameters.add(ref(ACTING_FOR));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        letBeEmpty(operation, components);
    }

    /** No body is the same as {@code {}}: where nothing is required in it, it isn't either. */
    private static void letBeEmpty(Operation operation, Components components) {
        var body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(body.getContent().getMediaTypes().values().stream()
                    .map(type -> type.getSchema().getRef())
                    .filter(Objects::nonNull)
                    .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                    .anyMatch(schema -> schema.getRequired() != null));
        }
    }

    private static Parameter told(String path, Parameter parameter) {
        var words = PART.getOrDefault(parameter.getName(), PATH.get(path.substring(0, path.indexOf('}') + 1)));
        if (words != null) {
            parameter.description(words.get(0)).example(example(words.get(1)));
        }
        if (ContractFilter.isGreedy(path) && parameter.getName().equals("path")) {
            parameter.addExtension("x-greedy", true);
        }
        return parameter;
    }

    private static Parameter shown(Parameter parameter, Components components) {
        if (parameter.getExample() == null) {
            var ref = parameter.getSchema().getRef();
            parameter.example(
                    ref == null
                            ? QUERY.get(parameter.getName())
                            : components
                                    .getSchemas()
                                    .get(ref.substring(ref.lastIndexOf('/') + 1))
                                    .getEnumeration()
                                    .get(0));
        }
        return parameter;
    }

    private static Object example(String text) {
        return text.chars().allMatch(Character::isDigit) ? Integer.valueOf(text) : text;
    }

    private static Parameter header(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).schema(schema);
    }

    private static Schema text(int maxLength, String pattern) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .maxLength(maxLength)
                .pattern(pattern);
    }

    private static Parameter ref(String component) {
        return OASFactory.createParameter().ref(ContractFilter.ref("parameters", component));
    }
}
