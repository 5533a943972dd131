import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.client.ApiClient;
import id.kironggo.client.ApiException;
import id.kironggo.client.api.IdentityApi;
import java.time.Instant;
import java.util.StringJoiner;

/** What all examples share: the generated client, a token for it, and how a problem is told. */
final class Kironggo {

    static final String URL = setting("KIRONGGO_URL", "http://localhost:8080");

    private static String token;
    private static Instant renewAt = Instant.MIN;

    private Kironggo() {}

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    /** A client that sends a token. */
    static ApiClient client() {
        return anonymous().setRequestInterceptor(call -> call.setHeader("Authorization", "Bearer " + token()));
    }

    /** The client of the citizen who holds a ticket's access code. */
    static ApiClient citizen(String accessCode) {
        return anonymous().setRequestInterceptor(call -> call.setHeader("X-Access-Code", accessCode));
    }

    private static ApiClient anonymous() {
        var client = new ApiClient();
        client.updateBaseUri(URL);
        return client;
    }

    /** A token lives ten minutes; another is fetched in time. */
    private static synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            try {
                var issued = new IdentityApi(anonymous())
                        .issueToken("client_credentials", null, setting("CLIENT_ID", ""), setting("CLIENT_SECRET", ""));
                token = issued.getAccessToken();
                renewAt = Instant.now().plusSeconds(issued.getExpiresIn() - 60);
            } catch (ApiException e) {
                throw new IllegalStateException(e);
            }
        }
        return token;
    }

    /** Runs an example, and ends with what went wrong and what to do, as the service says it. */
    static void run(Example example) throws Exception {
        try {
            example.run();
        } catch (Exception e) {
            var refused = e.getCause() instanceof ApiException cause ? cause : e;
            if (!(refused instanceof ApiException answer) || answer.getResponseBody() == null) {
                throw e;
            }
            System.err.println(explained(new ObjectMapper().readTree(answer.getResponseBody())));
            System.exit(1);
        }
    }

    /** A problem (RFC 9457), or why there is no token (RFC 6749). */
    private static String explained(JsonNode problem) {
        if (problem.has("error")) {
            return "No token: " + problem.path("error").asText() + "\n" + problem.path("error_description").asText();
        }
        var lines = new StringJoiner("\n");
        lines.add(problem.path("title").asText()).add(problem.path("detail").asText());
        for (var error : problem.path("errors")) {
            lines.add(error.path("pointer").asText() + ": " + error.path("detail").asText());
        }
        return lines.add(URL + problem.path("type").asText() + " explains it; ask for help with the trace id "
                        + problem.path("traceId").asText() + ".")
                .toString();
    }

    /** What an example does. */
    interface Example {
        void run() throws Exception;
    }
}
