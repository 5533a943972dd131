package id.kironggo.kafka;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker (KRaft) in a process of its own, to be killed; what it stored stays. */
public final class KafkaBroker implements AutoCloseable {

    /** What the build has put down of the broker's own jars. */
    private static final Path JARS = Path.of("target", "kafka-broker.classpath");

    private static final int PATIENCE_SECONDS = 60;

    private final Path directory;
    private final int port = freePort();
    private Process process;

    private KafkaBroker(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Formats its store and starts it. */
    public static KafkaBroker begin(Path directory) throws IOException, InterruptedException {
        var broker = new KafkaBroker(Files.createDirectories(directory));
        int controller = freePort();
        Files.writeString(
                broker.settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%d
                listeners=PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d
                controller.listener.names=CONTROLLER
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                """.formatted(controller, broker.port, controller, directory.resolve("store")));
        broker.java("kafka.tools.StorageTool", "format", "--standalone", "-t", "S2lyb25nZ29UZXN0MDAwMQ", "-c")
                .waitFor();
        broker.start();
        return broker;
    }

    public void start() throws IOException {
        process = java("kafka.Kafka");
    }

    /** As the power cut does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String address() {
        return "localhost:" + port;
    }

    public void create(String topic, int partitions) throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.createTopics(Set.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    public void delete(String topic) throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.deleteTopics(Set.of(topic)).all().get();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                address(),
                "default.api.timeout.ms",
                PATIENCE_SECONDS * 1_000,
                "client.id",
                "test"));
    }

    private Process java(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Files.readString(JARS),
                main));
        command.addAll(List.of(arguments));
        command.add(settings().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private Path settings() {
        return directory.resolve("settings");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
