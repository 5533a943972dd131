package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.kafka.KafkaBroker;
import id.kironggo.kafka.TopicReader;
import id.kironggo.ledger.Epochs;
import id.kironggo.platform.persistence.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas relay while requests come in; whoever relays stands still, the broker is killed, a replica is killed. */
class KafkaTrial {

    private static final String TOPIC = "kironggo.events";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path scratch;

    private KafkaBroker broker;
    private EmbeddedDatabase database;

    @Test
    void nothingIsLostOrReorderedWhoeverFalls() throws Exception {
        try (var postgresql = EmbeddedDatabase.start(scratch.resolve("data"));
                var kafka = KafkaBroker.begin(scratch.resolve("kafka"))) {
            database = postgresql;
            broker = kafka;
            broker.create(TOPIC, 3);
            try (var first = replica("first").awaitReady();
                    var second = replica("second").awaitReady();
                    var citizens = new Citizens(first)) {
                until(() -> relays(first) && isBehind(first, 0));
                citizens.goTo(second);
                standStill(first, second, citizens);
                killBroker(first, second, citizens);
                var survivor = killRelaying(first, second, citizens);
                citizens.goHome();
                until(() -> isBehind(survivor, 0));
                var feed = feed(survivor);
                assertTold(feed, records("read_committed"));
                assertTold(feed, records("read_uncommitted"));
                restore(survivor, feed);
            }
        }
    }

    /** It holds its connections, and comes back when another has taken over. */
    private void standStill(PackagedService first, PackagedService second, Citizens citizens) throws Exception {
        citizens.await(20);
        first.freeze();
        until(() -> relays(second));
        first.thaw();
        until(() -> !relays(first));
    }

    private void killBroker(PackagedService first, PackagedService second, Citizens citizens) throws Exception {
        citizens.await(20);
        broker.kill();
        citizens.await(40);
        until(() -> lag(first) > 40 && lag(second) > 40);
        until(() -> isTroubled(first) || isTroubled(second));
        broker.start();
        until(() -> isBehind(first, 20) && (relays(first) || relays(second)));
    }

    private PackagedService killRelaying(PackagedService first, PackagedService second, Citizens citizens)
            throws Exception {
        var killed = relays(first) ? first : second;
        var survivor = killed == first ? second : first;
        citizens.goTo(survivor);
        citizens.await(20);
        killed.kill();
        citizens.await(20);
        until(() -> relays(survivor));
        return survivor;
    }

    /** A new epoch is told from its beginning, so that nobody takes what it says for what the old one said. */
    private void restore(PackagedService service, List<JsonNode> feed) throws Exception {
        int before = records("read_committed").size();
        try (var owner =
                DriverManager.getConnection(database.url(), database.migratingUser(), database.migratingPassword())) {
            String epoch = Epochs.begin(owner);
            until(() -> records("read_committed").size() >= before + feed.size() && isBehind(service, 0));
            var anew = records("read_committed").stream()
                    .filter(event -> json(event).path("epoch").asText().equals(epoch))
                    .toList();
            assertTold(feed, anew);
        }
    }

    /** Each fact as the feed has it, in each partition in the order of the ledger, but for what is told again. */
    private static void assertTold(List<JsonNode> feed, List<ConsumerRecord<String, String>> records) {
        var told = new HashMap<Integer, ObjectNode>();
        var last = new HashMap<Integer, Integer>();
        var partitions = new HashMap<String, Integer>();
        for (var event : records) {
            var json = json(event);
            int position = Integer.parseInt(json.remove("sequence").asText());
            json.remove("epoch");
            var before = told.putIfAbsent(position, json);
            if (before == null) {
                assertThat(position)
                        .as("told for the first time")
                        .isGreaterThan(last.getOrDefault(event.partition(), -1));
                last.put(event.partition(), position);
            } else {
                assertThat(json).as("told again").isEqualTo(before);
            }
            assertThat(event.key()).isEqualTo(json.path("subject").asText());
            assertThat(partitions.computeIfAbsent(event.key(), any -> event.partition()))
                    .isEqualTo(event.partition());
        }
        assertThat(told).hasSize(feed.size());
        for (int position = 0; position < feed.size(); position++) {
            assertThat(told.get(position)).isEqualTo(feed.get(position));
        }
        assertThat(last).as("partitions").hasSizeGreaterThan(1);
        System.out.printf("%d facts, %d of them told again%n", feed.size(), records.size() - told.size());
    }

    private List<ConsumerRecord<String, String>> records(String isolation) {
        return TopicReader.read(broker.address(), TOPIC, isolation);
    }

    private static ObjectNode json(ConsumerRecord<String, String> event) {
        try {
            return (ObjectNode) MAPPER.readTree(event.value());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** All that the coordinator reads. */
    private static List<JsonNode> feed(PackagedService service) throws Exception {
        var all = new ArrayList<JsonNode>();
        var token = PackagedExchange.token(service, "diskominfo");
        var after = "";
        while (true) {
            var page = MAPPER.readTree(PackagedExchange.bearing(service, token)
                    .queryParam("after", after)
                    .queryParam("limit", 100)
                    .get("/v1/events")
                    .asString());
            page.path("items").forEach(all::add);
            after = page.path("next").asText();
            if (page.path("items").size() < 100) {
                return all;
            }
        }
    }

    private PackagedService replica(String name) throws Exception {
        return PackagedService.on(
                database,
                database.url(),
                scratch.resolve(name),
                Map.of(
                        "KIRONGGO_MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "KIRONGGO_DEMO", "force",
                        // or a token of one is none of the other
                        "KIRONGGO_ISSUER", "http://localhost",
                        "KIRONGGO_KAFKA_BOOTSTRAP", broker.address()));
    }

    private static boolean relays(PackagedService service) {
        return kafka(service).path("data").path("relaysHere").asBoolean();
    }

    private static boolean isBehind(PackagedService service, int most) {
        return lag(service) <= most;
    }

    private static int lag(PackagedService service) {
        return kafka(service).path("data").path("lag").asInt();
    }

    private static boolean isTroubled(PackagedService service) {
        return !kafka(service).path("data").path("trouble").asText().isEmpty();
    }

    private static JsonNode kafka(PackagedService service) {
        try {
            var health = PackagedExchange.health(service);
            for (var check : MAPPER.readTree(health).path("checks")) {
                if (check.path("name").asText().equals("kafka")) {
                    return check;
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing is said of Kafka");
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(100))
                .until(condition::getAsBoolean);
    }
}
