package id.kironggo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Addresses on this machine where providers may stand: the only ones that the coordinator of the tests has approved. Registered like
 * {@link TestDatabase}.
 */
public class Street implements QuarkusTestResourceLifecycleManager {

    private static final String HOUSES = "test.street";
    private static final int LONG = 8;

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

    private static List<Integer> free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < LONG; i++) {
                sockets.add(new ServerSocket(0));
            }
            return IntStream.range(0, LONG)
                    .mapToObj(i -> sockets.get(i).getLocalPort())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Street::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
