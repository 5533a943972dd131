package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is asked of the feed, it gives what a look at every entry would give. */
@Plain
class FeedReaderTest {

    private static final int ENTRIES = 60;
    private static final int ASKED = 600;
    private static final List<String> TYPES =
            List.of("id.kironggo.a.one.v1", "id.kironggo.a.two.v1", "id.kironggo.b.one.v1");
    private static final List<String> SUBJECTS = List.of("things/1", "things/2");
    private static final List<String> PARTIES = List.of("agency:A", "agency:B", "client:c");

    private static final Random RANDOM = new Random(20261127);
    private static final List<Arrival> ALL = new ArrayList<>();

    private static PlainDatabase.Apart ledger;
    private static FeedReader reader;

    @BeforeAll
    static void fill() throws SQLException {
        ledger = PlainDatabase.apart();
        reader = new FeedReader(ledger.serving());
        assertThat(reader.read(new Ask(-1, null, List.of(), List.of(), null, 5)))
                .satisfies(part -> assertThat(part.entries()).isEmpty())
                .satisfies(part -> assertThat(part.head()).isEqualTo(-1));
        try (var owner = ledger.owner()) {
            for (int i = 0; i < ENTRIES; i++) {
                var entry = new Arrival(i, one(TYPES), one(SUBJECTS), List.copyOf(some(PARTIES)));
                ALL.add(entry);
                put(owner, entry);
            }
            try (var place = owner.createStatement()) {
                place.execute(Sequencer.PLACE);
            }
        }
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everyQuestionIsAnsweredAsByALookAtEach() {
        for (int i = 0; i < ASKED; i++) {
            var ask = ask();
            var part = reader.read(ask);

            assertThat(part.entries())
                    .as("%s", ask)
                    .extracting(LedgerEntry::position)
                    .containsExactlyElementsOf(ALL.stream()
                            .filter(entry -> isAskedFor(entry, ask))
                            .limit(ask.limit())
                            .map(Arrival::position)
                            .toList());
            assertThat(part.head()).isEqualTo(ENTRIES - 1);
            assertThat(part.reached()).isEqualTo(ENTRIES - 1);
            assertThat(part.entries()).allSatisfy(entry -> {
                var put = ALL.get(entry.position().intValue());
                assertThat(entry.type()).isEqualTo(put.type());
                assertThat(entry.subject()).isEqualTo(put.subject());
                assertThat(entry.id()).isEqualTo(id(put));
            });
        }
    }

    @Test
    void arrivalsAreAllThatCameWhomeverTheyConcern() {
        assertThat(reader.arrivals(-1, ENTRIES)).isEqualTo(ALL);
        assertThat(reader.arrivals(9, 5)).isEqualTo(ALL.subList(10, 15));
        assertThat(reader.arrivals(ENTRIES - 1, 5)).isEmpty();
    }

    @Test
    void whoAsksForTheLatestLearnsHowFarTheLedgerReaches() throws SQLException {
        var part = reader.read(new Ask(Ask.LATEST, Set.of("agency:A"), List.of(), List.of(), null, 5));

        assertThat(part.entries()).isEmpty();
        assertThat(part.head()).isEqualTo(ENTRIES - 1);
        try (var owner = ledger.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select epoch from ledger_epoch order by started_at desc limit 1")) {
            assertThat(part.epoch()).isEqualTo(row.next() ? row.getString(1) : null);
        }
    }

    @Test
    void whoFollowsTheLedgerReadsTheSame() {
        var follower = new LedgerReader(ledger.serving(), null);

        assertThat(follower.head()).isEqualTo(ENTRIES - 1);
        assertThat(positions(follower.after(9, 5))).containsExactly(10L, 11L, 12L, 13L, 14L);
        for (var party : PARTIES) {
            var ask = new Ask(9, Set.of(party), List.of(), List.of(), null, 7);
            assertThat(positions(follower.after(9, Set.of(party), 7)))
                    .isEqualTo(positions(reader.read(ask).entries()))
                    .hasSize(7);
        }
        assertThat(positions(follower.timeline("things/1")))
                .isEqualTo(ALL.stream()
                        .filter(entry -> entry.subject().equals("things/1"))
                        .map(Arrival::position)
                        .toList());
        assertThat(positions(follower.entries(List.of(id(ALL.get(3)), id(ALL.get(5)), new UUID(0, 0)))))
                .containsExactlyInAnyOrder(3L, 5L);
        assertThat(positions(follower.bySystem(id(ALL.get(50)), 3))).containsExactly(50L, 51L, 52L);
        assertThat(follower.isTouched()).as("the system alone did all this").isFalse();
    }

    private static List<Long> positions(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::position).toList();
    }

    private static boolean isAskedFor(Arrival entry, Ask ask) {
        boolean isOfType = (ask.types().isEmpty() && ask.families().isEmpty())
                || ask.types().contains(entry.type())
                || ask.families().stream().anyMatch(entry.type()::startsWith);
        return entry.position() > ask.after()
                && (ask.parties() == null || entry.audience().stream().anyMatch(ask.parties()::contains))
                && (ask.subject() == null || ask.subject().equals(entry.subject()))
                && isOfType;
    }

    private static Ask ask() {
        return new Ask(
                RANDOM.nextInt(ENTRIES + 1) - 1L,
                RANDOM.nextInt(3) == 0 ? null : Set.copyOf(some(PARTIES)),
                RANDOM.nextBoolean() ? List.of() : List.of(one(TYPES)),
                RANDOM.nextBoolean()
                        ? List.of()
                        : List.of(one(List.of("id.kironggo.a.", "id.kironggo.b.", "id.kironggo.none."))),
                RANDOM.nextInt(3) == 0 ? one(SUBJECTS) : null,
                1 + RANDOM.nextInt(20));
    }

    private static void put(Connection owner, Arrival entry) throws SQLException {
        try (var insert = owner.prepareStatement("""
                with entry as (
                    insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
                    values (?, now(), ?, ?, 'system', null, ?, '{}', sha256('')) returning id)
                insert into ledger_queue(entry) select id from entry""")) {
            insert.setObject(1, id(entry));
            insert.setString(2, entry.type());
            insert.setString(3, entry.subject());
            insert.setArray(4, owner.createArrayOf("text", entry.audience().toArray()));
            insert.executeUpdate();
        }
    }

    private static UUID id(Arrival entry) {
        return new UUID(7, entry.position());
    }

    private static String one(List<String> of) {
        return of.get(RANDOM.nextInt(of.size()));
    }

    private static Set<String> some(List<String> of) {
        var some = new HashSet<String>();
        some.add(one(of));
        Stream.of(one(of)).filter(any -> RANDOM.nextBoolean()).forEach(some::add);
        return some;
    }
}
