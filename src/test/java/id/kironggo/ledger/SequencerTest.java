package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Overheard;
import id.kironggo.Owner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whoever reads the ledger by position misses nothing, however writers commit and however many replicas place. */
@QuarkusTest
class SequencerTest {

    @Inject
    Ledger ledger;

    @Inject
    LedgerReader reader;

    @Inject
    AgroalDataSource database;

    @Test
    void readersMissNothingAndReadNothingTwiceWhileTwentyWritersCommitAtRandom() throws Exception {
        var storm = new Storm(ledger, database);
        var threads = Executors.newFixedThreadPool(3);
        var isOver = new AtomicBoolean();
        long head = reader.head();
        var cursor = page("latest").getString("next");
        var parties = Set.of(storm.subject(), storm.subject() + "/writers/7");
        try {
            var byPosition =
                    threads.submit(() -> follow(head, isOver, from -> consecutive(from, reader.after(from, 7))));
            var byParty = threads.submit(() -> follow(head, isOver, from -> reader.after(from, parties, 7)));
            var overHttp = threads.submit(() -> followOverHttp(cursor, isOver, storm));
            var committed = storm.blow();
            awaitPlaced(storm, committed);
            isOver.set(true);

            var whole = of(storm, byPosition.get(30, TimeUnit.SECONDS));
            var ids = whole.stream().map(LedgerEntry::id).toList();
            assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries(committed));
            assertThat(byParty.get(30, TimeUnit.SECONDS)).isEqualTo(whole);
            assertThat(overHttp.get(30, TimeUnit.SECONDS)).isEqualTo(ids);
            assertThat(of(storm, reader.after(head, Integer.MAX_VALUE)))
                    .as("no position changed")
                    .isEqualTo(whole);
            assertOrder(storm, committed);
            assertDense();
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void aSecondSequencerDoesNoHarm() throws Exception {
        var storm = new Storm(ledger, database);
        var second = new Sequencer(database);
        try (var warnings = new Overheard(Sequencer.class.getName())) {
            second.start(null);
            try {
                var committed = storm.blow();
                awaitPlaced(storm, committed);
                var read = reader.after(-1, Set.of(storm.subject()), Integer.MAX_VALUE);
                assertThat(read)
                        .extracting(LedgerEntry::id)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(entries(committed));
                assertOrder(storm, committed);
                assertDense();
            } finally {
                second.stop(null);
            }
            assertThat(warnings.lines()).isEmpty();
        }
    }

    private void awaitPlaced(Storm storm, List<Storm.Committed> committed) {
        int expected = entries(committed).size();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader.timeline(storm.subject()).stream()
                                .filter(entry -> entry.position() != null)
                                .count()
                        == expected);
    }

    /** Reads on from the last position until there is nothing more to come. */
    private static List<LedgerEntry> follow(long head, AtomicBoolean isOver, Feed feed) {
        var seen = new ArrayList<LedgerEntry>();
        while (true) {
            boolean isLast = isOver.get();
            var entries =
                    feed.after(seen.isEmpty() ? head : seen.get(seen.size() - 1).position());
            seen.addAll(entries);
            if (isLast && entries.isEmpty()) {
                return seen;
            }
        }
    }

    private static List<LedgerEntry> consecutive(long from, List<LedgerEntry> entries) {
        var expected =
                LongStream.rangeClosed(from + 1, from + entries.size()).boxed().toList();
        assertThat(entries).extracting(LedgerEntry::position).isEqualTo(expected);
        return entries;
    }

    private static List<UUID> followOverHttp(String cursor, AtomicBoolean isOver, Storm storm) {
        var seen = new ArrayList<UUID>();
        var after = cursor;
        while (true) {
            boolean isLast = isOver.get();
            var page = page(after);
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(item -> item.get("subject").equals(storm.subject()))
                    .forEach(item -> seen.add(UUID.fromString(item.get("id").toString())));
            after = page.getString("next");
            if (isLast && items.isEmpty()) {
                return seen;
            }
        }
    }

    private static JsonPath page(String after) {
        return Desk.of("DISKOMINFO")
                .http()
                .queryParam("after", after)
                .queryParam("limit", 100)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<LedgerEntry> of(Storm storm, List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(storm.subject()))
                .toList();
    }

    private static List<UUID> entries(List<Storm.Committed> committed) {
        return committed.stream()
                .flatMap(transaction -> transaction.entries().stream())
                .toList();
    }

    private void assertOrder(Storm storm, List<Storm.Committed> committed) {
        var positions = new HashMap<UUID, Long>();
        reader.timeline(storm.subject()).forEach(entry -> positions.put(entry.id(), entry.position()));
        for (var transaction : committed) {
            assertThat(transaction.entries())
                    .as("facts of one transaction keep their order")
                    .isSortedAccordingTo(Comparator.comparing(positions::get));
        }
        var before = new ArrayList<>(committed);
        before.sort(Comparator.comparing(Storm.Committed::ended));
        var after = new ArrayList<>(committed);
        after.sort(Comparator.comparing(Storm.Committed::begun));
        long highest = -1;
        int pairs = 0;
        int next = 0;
        for (var later : after) {
            while (next < before.size() && before.get(next).ended() < later.begun()) {
                highest = Math.max(highest, last(before.get(next++), positions));
            }
            assertThat(positions.get(later.entries().get(0)))
                    .as("what was committed before this began comes first")
                    .isGreaterThan(highest);
            pairs += next;
        }
        assertThat(pairs).as("the storm has an order to keep").isGreaterThan(committed.size());
    }

    private static long last(Storm.Committed transaction, Map<UUID, Long> positions) {
        return transaction.entries().stream().mapToLong(positions::get).max().orElseThrow();
    }

    private void assertDense() {
        assertThat(Owner.count("ledger_position")).isEqualTo(reader.head() + 1);
        assertThat(Owner.list("select min(position) from ledger_position")).containsExactly("0");
    }

    private interface Feed {
        List<LedgerEntry> after(long position);
    }
}
