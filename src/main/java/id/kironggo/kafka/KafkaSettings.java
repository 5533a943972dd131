package id.kironggo.kafka;

import id.kironggo.platform.persistence.StartRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the facts go, and as whom; without brokers, nowhere. */
@ApplicationScoped
class KafkaSettings {

    private final String bootstrap;
    private final String topic;
    private final Path properties;

    KafkaSettings(
            @ConfigProperty(name = "kironggo.kafka.bootstrap") Optional<String> bootstrap,
            @ConfigProperty(name = "kironggo.kafka.topic", defaultValue = "kironggo.events") String topic,
            @ConfigProperty(name = "kironggo.kafka.properties") Optional<Path> properties) {
        this.bootstrap = bootstrap.orElse(null);
        this.topic = topic;
        this.properties = properties.orElse(null);
    }

    boolean isOn() {
        return bootstrap != null;
    }

    String topic() {
        return topic;
    }

    /** How any client of the brokers connects. The file is read anew each time: a password in it may have been changed. */
    Map<String, Object> client() {
        var all = given();
        all.put("bootstrap.servers", bootstrap);
        all.putIfAbsent("client.id", "kironggo");
        all.put("request.timeout.ms", 10_000);
        all.put("default.api.timeout.ms", 10_000);
        all.put("metric.reporters", "");
        all.put("enable.metrics.push", false);
        return all;
    }

    /** What order and safety rest on is not for the file to change. */
    Map<String, Object> producer() {
        var all = client();
        all.remove("default.api.timeout.ms");
        // the brokers let nobody write who opened this id before the last one that did
        all.putIfAbsent("transactional.id", "kironggo." + topic);
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("max.in.flight.requests.per.connection", 5);
        all.put("compression.type", "none");
        all.put("linger.ms", 5);
        all.put("max.block.ms", 10_000);
        all.put("delivery.timeout.ms", 20_000);
        // how long readers of what is committed wait for a replica that died, where none goes on
        all.put("transaction.timeout.ms", 30_000);
        return all;
    }

    private Map<String, Object> given() {
        var all = new HashMap<String, Object>();
        if (properties != null) {
            var file = new Properties();
            try (var reader = Files.newBufferedReader(properties, StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartRefused("KIRONGGO_KAFKA_PROPERTIES names " + properties
                        + ", which can't be read as properties: " + e.getMessage());
            }
            file.forEach((name, value) -> all.put((String) name, value));
        }
        return all;
    }
}
