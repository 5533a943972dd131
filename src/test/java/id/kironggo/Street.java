package id.kironggo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Addresses on this machine where providers may stand: the only ones that the coordinator of the tests has approved. Registered like
 * {@link TestDatabase}.
 */
public class Street implements QuarkusTestResourceLifecycleManager {

    private static final String HOUSES = "test.street";
    private static final int LONG = 8;
    private static final int FIRST = 20_000;
    private static final int STREETS = 1_250;
    /** Away from the street of the JVM beside, whose process has the next number. */
    private static final int STRIDE = 311;

    /** Names of providers whom nobody calls: where tests run there may be no DNS. */
    private static final String NAMES = ",api.dispendukcapil.example.org:443,example.org:443,example.org:80";

    @Override
    public Map<String, String> start() {
        var ports = free();
        return Map.of(
                HOUSES,
                ports.stream().map(String::valueOf).collect(Collectors.joining(",")),
                "kironggo.outbound.allow",
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",", "", NAMES)));
    }

    @Override
    public void stop() {}

    /** The port of a house, 0 to 7: each test class has its own. */
    public static int port(int house) {
        return ConfigProvider.getConfig().getValues(HOUSES, Integer.class).get(house);
    }

    /** Below those that the system lends to connections: what it lends to one while nobody lives here, nobody can move into. */
    private static List<Integer> free() {
        long here = ProcessHandle.current().pid();
        for (int attempt = 0; attempt < STREETS; attempt++) {
            long first = FIRST + (here + (long) attempt * STRIDE) % STREETS * LONG;
            var ports = LongStream.range(first, first + LONG)
                    .mapToObj(Math::toIntExact)
                    .toList();
            if (ports.stream().allMatch(Street::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("No " + LONG + " free ports in a row from " + FIRST);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
