package id.kironggo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real Keycloak in a process of its own, with the realm of this repository. */
final class Keycloak implements AutoCloseable {

    /** Where the profile {@code keycloak} unpacks it. */
    private static final Path UNPACKED = Path.of("target", "keycloak");

    private static final Path REALM = Path.of("src", "test", "resources", "keycloak", "realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String OPENID = "/realms/bondowoso/protocol/openid-connect/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it with nothing but the realm, and waits until it answers. */
    static Keycloak start(Path log) throws IOException {
        Path home;
        try (var unpacked = Files.list(UNPACKED)) {
            home = unpacked.findFirst().orElseThrow().toAbsolutePath();
        }
        deleteTree(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, home.resolve("data/import/realm.json"));
        int port = freePort();
        var builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "demo-admin"));
        var keycloak = new Keycloak(port, builder.start());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    if (!keycloak.process.isAlive()) {
                        throw new AssertionError("it ended at its start: " + Files.readString(log));
                    }
                    return keycloak.send(keycloak.to("/realms/bondowoso")).statusCode() == 200;
                });
        return keycloak;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/bondowoso";
    }

    /** A token of a system of an agency. */
    String token(String client) {
        return asked(client).path("access_token").asText();
    }

    /** What it says to a system that asks for a token. */
    JsonNode asked(String client) {
        return json(send(form(OPENID + "token", Map.of("grant_type", "client_credentials"), client)));
    }

    /** An officer signs in by the browser at the agency's system, which gets the tokens (RFC 6749 section 4.1). */
    JsonNode signIn(String client, String user) {
        var back = "http://127.0.0.1/masuk";
        var page = send(to(OPENID + "auth?response_type=code&scope=openid&state=x&client_id=" + client
                + "&redirect_uri=" + URLEncoder.encode(back, UTF_8)));
        var cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        var action = find(FORM, page.body()).replace("&amp;", "&");
        var sent = send(HttpRequest.newBuilder(URI.create(action))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(Map.of("username", user, "password", "demo-" + user)))));
        var code = find(CODE, sent.headers().firstValue("location").orElseThrow());
        return json(send(form(
                OPENID + "token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", back),
                client)));
    }

    /** From now on it signs by a new key; gives the id of that key's component. */
    String rotate(int priority) {
        var made = send(administering("/components")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"rsa-" + priority
                        + "\",\"providerId\":\"rsa-generated\",\"providerType\":\"org.keycloak.keys.KeyProvider\","
                        + "\"config\":{\"priority\":[\"" + priority + "\"]}}")));
        assertThat(made.statusCode()).isEqualTo(201);
        return made.headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
    }

    /** Takes away the keys that it made for itself: what they signed is to count no more. */
    void forgetFirstKeys() {
        for (var key : json(send(administering("/components?type=org.keycloak.keys.KeyProvider")))) {
            if (key.path("name").asText().equals("rsa-generated")) {
                var gone = send(
                        administering("/components/" + key.path("id").asText()).DELETE());
                assertThat(gone.statusCode()).isEqualTo(204);
            }
        }
    }

    void disable(String client) {
        var found = json(send(administering("/clients?clientId=" + client))).get(0);
        var changed = send(administering("/clients/" + found.path("id").asText())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        ((ObjectNode) found).put("enabled", false).toString())));
        assertThat(changed.statusCode()).isEqualTo(204);
    }

    private HttpRequest.Builder administering(String path) {
        var admin = json(send(form(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        "demo-admin"),
                null)));
        return to("/admin/realms/bondowoso" + path)
                .header("Authorization", "Bearer " + admin.path("access_token").asText());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields, String client) {
        var request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
        return client == null
                ? request
                : request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((client + ":demo-" + client).getBytes(UTF_8)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Pattern what, String text) {
        var found = what.matcher(text);
        assertThat(found.find()).as("%s in %s", what, text).isTrue();
        return found.group(1);
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
