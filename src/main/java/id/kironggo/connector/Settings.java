package id.kironggo.connector;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line says.
 *
 * @param secretFile read anew for each token, so that a secret can be replaced while the connector runs
 * @param api the only API to serve; all of the agency's where absent
 */
record Settings(
        URI url,
        String clientId,
        Optional<String> secret,
        Optional<Path> secretFile,
        URI to,
        Optional<String> api,
        int workers) {

    static final String HELP = """
            Fetches the calls that wait for your office at Kironggo, and forwards them to a server of yours.

              java -jar quarkus-run.jar connector --url URL --client-id ID --client-secret-file FILE --to URL

              --url URL                  Kironggo, such as https://kironggo.example.go.id
              --client-id ID             a client of your agency with the scope apis
              --client-secret-file FILE  holds its secret; or set KIRONGGO_CLIENT_SECRET
              --to URL                   your server, such as http://localhost:8081; a path goes before each call's path
              --api CODE                 only the calls to this API of yours
              --workers N                calls forwarded at once, 1 to 64 (8)
              --help                     this

            Each call is told in a line: id, API, method, status, milliseconds. SIGTERM ends it when what is in hand is answered,
            after 10 seconds at most.
            """;

    private static final Set<String> OPTIONS =
            Set.of("--url", "--client-id", "--client-secret-file", "--to", "--api", "--workers");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_WORKERS = 64;

    /** What is given can't be understood; the message says what to mend. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String whatToMend) {
            super(whatToMend);
        }
    }

    static Settings of(List<String> arguments, Map<String, String> environment) throws Wrong {
        var given = given(arguments);
        var secret = Optional.ofNullable(environment.get("KIRONGGO_CLIENT_SECRET"))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
        var file = Optional.ofNullable(given.get("--client-secret-file")).map(Path::of);
        if (secret.isEmpty() && file.isEmpty()) {
            throw new Wrong("The client's secret is missing: --client-secret-file FILE, or KIRONGGO_CLIENT_SECRET.");
        }
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw new Wrong("The file " + file.get() + " can't be read.");
        }
        return new Settings(
                base("--url", given),
                required("--client-id", given),
                file.isPresent() ? Optional.empty() : secret,
                file,
                base("--to", given),
                Optional.ofNullable(given.get("--api")),
                workers(given.getOrDefault("--workers", "8")));
    }

    String currentSecret() throws IOException {
        return secretFile.isPresent() ? Files.readString(secretFile.get()).strip() : secret.orElseThrow();
    }

    boolean isReadableOnTheWay() {
        return url.getScheme().equals("http") && !THIS_MACHINE.contains(url.getHost());
    }

    private static Map<String, String> given(List<String> arguments) throws Wrong {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (!OPTIONS.contains(name)) {
                throw new Wrong("There is no option " + name + ".");
            }
            if (equals < 0 && ++i == arguments.size()) {
                throw new Wrong(name + " needs a value.");
            }
            given.put(name, equals < 0 ? arguments.get(i) : argument.substring(equals + 1));
        }
        return given;
    }

    private static String required(String name, Map<String, String> given) throws Wrong {
        var value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Wrong(name + " is missing.");
        }
        return value;
    }

    /** Without a slash at its end: paths begin with one. */
    private static URI base(String name, Map<String, String> given) throws Wrong {
        var value = required(name, given).replaceFirst("/+$", "");
        try {
            var base = URI.create(value);
            if (Set.of("http", "https").contains(String.valueOf(base.getScheme()))
                    && base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Wrong(name + " is http://host:port or https://host, not \"" + value + "\".");
    }

    private static int workers(String given) throws Wrong {
        if (given.matches("[0-9]{1,3}")) {
            int workers = Integer.parseInt(given);
            if (workers >= 1 && workers <= MOST_WORKERS) {
                return workers;
            }
        }
        throw new Wrong("--workers is a number from 1 to 64, not \"" + given + "\".");
    }
}
