package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limit of requests, with a limit so low that a test reaches it. */
class RateLimitIT {

    private static final int LIMIT = 5;
    private static final String DISTRICTS = "/v1/districts";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path scratch;

    @Test
    void whoPassesTheLimitIsToldWhenToComeBackAndHoldsUpNobodyElse() throws Exception {
        var limit = Map.of("KIRONGGO_RATE_LIMIT", String.valueOf(LIMIT));
        try (var service = PackagedService.first(scratch.resolve("data"), limit).awaitReady()) {
            for (int left = LIMIT - 1; left >= 2; left--) {
                var answer = get(service, DISTRICTS, null);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=5;w=60");
                assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                        .startsWith("\"client\";r=" + left + ";t=");
            }
            // who starts without the demo has no services yet
            assertThat(get(service, "/open311/v2/services.xml", null).body()).endsWith("?><services/>");
            assertThat(get(service, "/open311/v2/services.json", null).body()).isEqualTo("[]");
            var refused = get(service, DISTRICTS, null);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(refused.body()).contains("/problems/too-many-requests");
            long wait = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
            assertThat(wait).isBetween(1L, 60L);
            assertThat(refusedAsOpen311(service, "/open311/v2/requests.xml", "text/xml"))
                    .contains("<errors><error><code>429</code><description>Batas 5 permintaan");
            assertThat(refusedAsOpen311(service, "/open311/v2//services/JALAN-RUSAK.json", "application/json"))
                    .startsWith("[{\"code\":\"429\",\"description\":\"Batas 5 permintaan");
            // another client at the same address has its own share, and health is not counted
            assertThat(get(service, DISTRICTS, claiming("dlh")).statusCode()).isEqualTo(401);
            assertThat(get(service, DISTRICTS, claiming("dinkes"))
                            .headers()
                            .firstValue("RateLimit")
                            .orElseThrow())
                    .startsWith("\"client\";r=4;");
            assertThat(service.status("/q/health/live")).isEqualTo(200);
            // nor does the page of the contract tell a demo's secrets where there is none
            assertThat(get(service, "/docs/", null).body())
                    .contains("swagger-ui")
                    .doesNotContain("demo");
        }
    }

    private String refusedAsOpen311(PackagedService service, String path, String type) throws Exception {
        var refused = get(service, path, null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains(type + ";charset=utf-8");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        return refused.body();
    }

    private HttpResponse<String> get(PackagedService service, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String claiming(String client) {
        var claims = "{\"client_id\":\"" + client + "\"}";
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".e30";
    }
}
