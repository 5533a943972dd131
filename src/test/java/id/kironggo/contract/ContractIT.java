package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * After the suite: every status that the document tells of an operation has been seen, or stands in {@code
 * src/test/resources/contract/unseen.txt} with its reason. A line there is {@code operationId status reason}; {@code *}
 * stands for every operation.
 */
class ContractIT {

    private static final Path UNSEEN = Path.of("src", "test", "resources", "contract", "unseen.txt");

    @Test
    void everyDocumentedAnswerOfEveryOperationHasBeenSeen() throws IOException {
        var seen = SeenPairs.read();
        var reasons = reasons();
        var missing = new TreeSet<String>();
        for (var operation : Contract.committed().operations()) {
            operation.node().path("responses").fieldNames().forEachRemaining(status -> {
                var pair = operation.id() + " " + status;
                if (!seen.contains(pair) && !reasons.containsKey(pair) && !reasons.containsKey("* " + status)) {
                    missing.add(pair);
                }
            });
        }
        assertThat(missing).as("documented, but never answered by the suite").isEmpty();
        assertThat(reasons.keySet()).as("excused, but seen").doesNotContainAnyElementsOf(seen);
    }

    private static Map<String, String> reasons() throws IOException {
        var reasons = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(UNSEEN)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" +", 3);
                assertThat(parts).as("'%s' gives no reason", line).hasSize(3);
                reasons.put(parts[0] + " " + parts[1], parts[2]);
            }
        }
        return reasons;
    }
}
